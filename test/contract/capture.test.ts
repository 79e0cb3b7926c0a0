import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../packages/core/src/model/process.js';
import type { Batch, Files } from '../../packages/core/src/platform/linux/files.js';
import { parseMachineFile } from '../../packages/core/src/platform/linux/machine-file.js';
import { MachineFiles } from '../../packages/core/src/platform/linux/machine-files.js';
import { procFiles } from '../../packages/core/src/platform/linux/plan.js';
import { createSystem } from '../../packages/core/src/system.js';
import type { System } from '../../packages/core/src/system.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';

const script = join(import.meta.dirname, '../../scripts/capture.mjs');
const recorder = join(import.meta.dirname, '../../scripts/capture/recorder.mjs');

// What files are, beyond where links lead to, is not written down.
const followed: Figure[] = ['exeFile', 'cwdFile', 'rootFile', 'descriptors', 'wholeDescriptors'];

type Recording = Files & { finish(): Map<string, unknown> };

/** A process ends as soon as its files have been read below its directory. */
class EndingProcesses extends MachineFiles {
  #ended = false;

  override readOne(...asked: Parameters<Files['readOne']>): Batch {
    const batch = super.readOne(...asked);
    this.#ended = true;
    return batch;
  }

  override read(path: string): Buffer {
    if (this.#ended) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return super.read(path);
  }
}

describe.runIf(process.platform === 'linux')('a machine that was written down', () => {
  const planted = new Planted();
  const folder = mkdtempSync(join(tmpdir(), 'sysu-capture-'));
  const live = createSystem();
  let pids: number[] = [];
  let text: string;
  let written: System;

  beforeAll(async () => {
    pids = [
      await planted.stopped(),
      await planted.zombie(),
      await planted.named('a) R 1\n\x1b[31m', '--x', '', 'é'),
      await planted.named(Buffer.from([0xff, 0x41]), 'x'.repeat(100_000)),
      1,
      2,
    ];
    const { code, stdout, stderr } = await run(process.execPath, [
      script,
      '--pids',
      pids.slice(0, -2).concat(2).join(','),
    ]);
    if (code !== 0) throw new Error(stderr);
    text = stdout;
    writeFileSync(join(folder, 'this.machine'), text);
    written = createSystem({ machineFile: join(folder, 'this.machine') });
  }, 30_000);
  afterAll(() => {
    planted.end();
    rmSync(folder, { recursive: true });
  });

  test('holds the processes that were chosen and the first, and no other', () => {
    expect(written.pids()).toEqual(pids.toSorted((a, b) => a - b));
  });

  test('shows of each of them every figure that the machine shows', () => {
    // Pages are shared with processes that come and go.
    const moving = new Set<Figure>(['age', 'cpuAverage', 'pss', 'uss']);
    const figures = procFiles.flatMap((file) => Object.keys(file.figures) as Figure[]);
    const compared = figures.filter((each) => !moving.has(each) && !followed.includes(each));
    const asked = new Set<Figure>([...compared, 'name', 'uid', 'gid']);
    for (const pid of pids.filter((each) => each !== 1)) {
      expect(written.backend.readProcess(pid, asked), `process ${pid}`).toEqual(live.backend.readProcess(pid, asked));
    }
  });

  test('shows where links lead, and what of the descriptors the kernel itself tells', () => {
    const told = (system: System, pid: number): { open: unknown; paths: unknown } => {
      const { descriptors, exeFile, cwdFile, rootFile } = system.backend.readProcess(pid, new Set(followed)).record;
      const open = descriptors?.map(({ fd, file, access, position }) => ({ fd, path: file.path, access, position }));
      return { open, paths: [exeFile, cwdFile, rootFile].map((file) => file?.path) };
    };
    expect(told(live, pids[0]!).open).toContainEqual({ fd: 0, path: '/dev/null', access: 'r', position: 0 });
    for (const pid of pids.filter((each) => each !== 1)) expect(told(written, pid)).toEqual(told(live, pid));
  });

  test('names who owns them, and counts what they have open', async () => {
    const columns = ['pid', 'user', 'group', 'ruser', 'fds', 'args', 'command'] as const;
    // The first process opens and closes what it likes.
    const told = async (system: System): Promise<object[]> =>
      (await system.processes(columns, { pids: written.pids() })).map((row) =>
        row.pid === 1 ? { ...row, fds: row.fds === null } : row,
      );
    expect(await told(written)).toEqual(await told(live));
  });

  test('has the same disks, CPUs and time of boot', () => {
    for (const name of ['mounts', 'cpuCount', 'bootTime'] as const) expect(written[name](), name).toEqual(live[name]());
    expect(written.virtualMemory().total).toBe(live.virtualMemory().total);
  });

  test('is refused what concerns processes of ours', async () => {
    const process = written.process(pids[0]);
    expect([process.isRunning(), process.identity]).toEqual([true, 'weak']);
    expect(() => process.kill()).toThrow('signal() is not supported on a machine file');
    await expect(async () => process.wait()).rejects.toThrow('waitExit() is not supported');
  });

  test('holds of a process that ended meanwhile what was read of it until then', async () => {
    const { Recorder } = (await import(recorder)) as { Recorder: new (files: Files) => Recording };
    const recording = new Recorder(new EndingProcesses(parseMachineFile(text)));
    recording.readOne('proc', `${pids[0]}`, ['stat', 'maps*-'], { limit: 1 << 20, clock: false });
    expect([...recording.finish().keys()]).toEqual([`proc/${pids[0]}`, `proc/${pids[0]}/stat`]);
  });

  test('keeps out what is to be left out, and says so', async () => {
    const { stdout, stderr } = await run(process.execPath, [script, '--pids', `${pids[0]}`, '--leave-out', 'environ']);
    expect(stderr).toMatch(/^left out: \d+ files named environ\n$/);
    expect(stdout).toMatch(new RegExp(`^fails proc/${pids[0]}/environ 0 0\n\\|EACCES`, 'm'));
    expect(stdout).not.toContain('PATH=');
  });
});

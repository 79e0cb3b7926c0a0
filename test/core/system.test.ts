import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Incomplete, UnknownName, Unsupported } from '../../packages/core/src/errors.js';
import type { CpuTimes } from '../../packages/core/src/model/cpu.js';
import type { WindowsService } from '../../packages/core/src/model/windows-service.js';
import { createSystem } from '../../packages/core/src/system.js';
import { Planted } from '../planted.js';
import { FakeMachine } from './fake-machine.js';

const fixtures = join(import.meta.dirname, '../fixtures');

describe('rows', () => {
  test('have the columns that were named, by pid', async () => {
    const machine = new FakeMachine().add(7, { figures: { ppid: 1, comm: 'x', cmdline: [], state: 'Z' } });
    const rows = await createSystem({ backend: machine.backend }).processes(['pid', 'ppid', 'command', 'rss']);
    expect(rows).toEqual([{ pid: 7, ppid: 1, command: '[x] <defunct>', rss: null }]);
  });

  test('of columns that do not exist are refused with those that do', async () => {
    const system = createSystem({ backend: new FakeMachine().backend });
    await expect(system.processes(['pdi'])).rejects.toThrow(UnknownName);
  });

  test('that could be read come with the news that others could not', async () => {
    const machine = new FakeMachine().add(7);
    machine.loss = 'EMFILE';
    const error: unknown = await createSystem({ backend: machine.backend })
      .processes(['pid'])
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Incomplete);
    expect(error).toMatchObject({ code: 'EMFILE', lost: 1, rows: [{ pid: 7 }] });
  });
});

test('services of Windows are asked for by name, and are not here', async () => {
  const { backend } = new FakeMachine();
  const system = createSystem({ backend });
  const services = system.winServiceIter();
  await expect(services.next()).rejects.toThrow(new Unsupported('winServices()', 'on fake'));
  await expect(system.winServiceGet('alg')).rejects.toThrow(new Unsupported('winServiceGet()', 'on fake'));
  const found = { name: () => 'alg' } as WindowsService;
  backend.winServices = async function* () {
    yield found;
  };
  expect(await system.winServiceIter().next()).toEqual({ done: false, value: found });
});

test('each system has a baseline of its own', () => {
  const { backend } = new FakeMachine();
  const unused = { nice: 0, iowait: 0, irq: 0, softirq: 0, steal: 0, guest: 0, guestNice: 0 };
  const idle: CpuTimes = { ...unused, user: 0, system: 0, idle: 0 };
  let times = idle;
  backend.cpuTimes = () => times;
  const [one, other] = [createSystem({ backend }), createSystem({ backend })];
  expect([one.cpuPercent(), other.cpuPercent()]).toEqual([null, null]);
  times = { ...idle, user: 1, idle: 1 };
  expect(one.cpuPercent()).toBe(50);
  times = { ...idle, user: 1, idle: 3 };
  expect([one.cpuPercent(), other.cpuPercent()]).toEqual([0, 25]);
});

describe('a container on a machine of another kind', () => {
  const system = createSystem({ machineFile: join(fixtures, 'made-container-arm64.machine') });

  test('has its own pages, CPUs and limits', async () => {
    expect(await system.processes(['rss', 'vms', 'started', 'elapsed'], { pids: [1] })).toEqual([
      { rss: 1024 * 65536, vms: 2 ** 30, started: 1700000425.25, elapsed: 50 },
    ]);
    expect(system.virtualMemory({ container: true })).toMatchObject({ total: 2 ** 30, used: 469762048, percent: 43.8 });
    // Kernels before 3.14 do not tell what is available.
    expect(system.virtualMemory()).toMatchObject({ total: 8 * 2 ** 30, available: 2818572288 });
    expect([system.cpuCount(), system.cpuCount({ usable: true }), system.uptime({ container: true })]).toEqual([
      2, 2, 50,
    ]);
    expect(system.swapMemory()).toMatchObject({ total: 0, percent: 0, sin: 3 * 65536 });
  });

  test('does not take who comes from outside for nobody', async () => {
    const columns = ['user', 'uid', 'environ', 'exe', 'fds'] as const;
    expect(await system.processes(columns, { pids: [30] })).toEqual([
      { user: '65534', uid: 65534, environ: null, exe: null, fds: null },
    ]);
  });

  test('is never touched', () => {
    const process = system.process(1);
    expect(() => process.terminate()).toThrow(Unsupported);
    expect(process.cpuPercent()).toBeNull();
  });
});

describe.runIf(process.platform === 'linux')('the files of a machine below another folder', () => {
  const planted = new Planted();
  const root = mkdtempSync(join(tmpdir(), 'sysu-root-'));
  for (const folder of ['proc', 'etc', 'sys', 'run']) symlinkSync(`/${folder}`, join(root, folder));
  const system = createSystem({ root });
  afterAll(() => {
    planted.end();
    rmSync(root, { recursive: true });
  });

  test('tell the same of its processes', async () => {
    const pid = await planted.stopped();
    const columns = ['pid', 'ppid', 'user', 'command', 'status', 'rss', 'started'] as const;
    const own = createSystem().processes(columns, { pids: [pid] });
    expect(await system.processes(columns, { pids: [pid] })).toEqual(await own);
  });

  test('tell what CPU they use in clock ticks, for its pids mean nothing to our clocks', async () => {
    const pid = await planted.busy();
    // On a machine with much to do it gets its share late; a wrong unit would make hundreds or nothing of that.
    const measured = async (): Promise<unknown> =>
      (await system.processes(['cpu'], { pids: [pid], interval: 0.3 }))[0]!.cpu;
    const asked = (): Promise<unknown> => system.process(pid).cpuPercent({ interval: 0.3 });
    const isShare = (cpu: unknown): boolean => typeof cpu === 'number' && cpu > 1 && cpu < 150;
    await expect.poll(measured, { timeout: 20_000 }).toSatisfy(isShare);
    await expect.poll(asked, { timeout: 20_000 }).toSatisfy(isShare);
  }, 50_000);

  test('reach none of our processes', async () => {
    const process = system.process(await planted.sleeper());
    expect(() => process.kill()).toThrow(Unsupported);
    await expect(async () => process.wait()).rejects.toThrow(Unsupported);
    await expect(async () => system.diskUsage('/')).rejects.toThrow(Unsupported);
    expect(process.isRunning()).toBe(true);
    expect(process.identity).toBe('weak');
  });

  test('know no thread for a process', async () => {
    const thread = (await system.process(process.pid).threads()).find(({ id }) => id !== process.pid)!;
    expect(system.pidExists(thread.id)).toBe(false);
    expect(system.processOfThread(thread.id).pid).toBe(process.pid);
    expect(() => system.process(thread.id)).toThrow(`no process with pid ${thread.id}`);
  });
});

import { spawnSync } from 'node:child_process';
import { appendFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../../packages/cli/src/commands/top.js';
import { Player } from '../../../packages/cli/src/top/recording/player.js';
import { RecordedFrames } from '../../../packages/cli/src/top/recording/recorded-frames.js';
import { fixtureText, runCommand } from '../context.js';
import { record, records } from './made.js';
import { fileOf, Folder, framesOf, samples, START, wholeSample } from './recording/made-recording.js';

process.env['TZ'] = 'UTC';

const folder = new Folder();
afterAll(() => folder.remove());

function top(...words: string[]): ReturnType<typeof runCommand> {
  return runCommand(main, words);
}

async function recorded(name: string, list = samples(3)): Promise<string> {
  const path = folder.file(name);
  writeFileSync(path, fileOf(await framesOf(list)));
  return path;
}

describe('--replay', () => {
  test('-b prints each sample, at once, as of its time', async () => {
    const { stdout, stderr, code } = await top('-b', '--replay', await recorded('whole'));
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.match(/^top - .*/gm)).toEqual([0, 1, 2].map((i) => expect.stringContaining(timeOf(START + i))));
    expect(stdout).toMatch(/^ +400 root .* 50\.7 .* p400$/m);
    expect(stdout).toContain('%Cpu(s): 25.0 us, 10.0 sy,  0.0 ni, 62.5 id,  2.5 wa');
  });

  test('in JSON there is an object for each sample, with its time', async () => {
    const { stdout } = await top('--json', '--replay', await recorded('json'));
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ time }) => time)).toEqual([START, START + 1, START + 2]);
    expect(lines[0]).toMatchObject({ uptime: 273_600, load1: 0.52, cpus: 4, memory: { percent: 37.5 } });
    expect(lines[0]!['processes']).toContainEqual(expect.objectContaining({ pid: 400, cpu: 50, user: 'root' }));
  });

  test('in lines of JSON nothing that was recorded is raw', async () => {
    const hostile = record(666, { comm: '\x1b]0;', cmdline: ['\x1b[2J\x9b1m\u202e\udc80\n'], user: '\x07' });
    const path = await recorded('hostile', [wholeSample(START, [hostile], { hostname: '\x1b[31m' })]);
    for (const words of [['-b'], ['-b', '-c'], ['--ndjson'], ['--json'], ['--csv']]) {
      const { stdout } = await top(...words, '--replay', path);
      expect(stdout).toContain('666');
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });

  test('options choose as they do of what is there now', async () => {
    const path = await recorded('chosen');
    const rows = async (...words: string[]): Promise<string[]> => {
      const { stdout } = await top('--csv', '--columns', 'pid', '--no-header', '--replay', path, ...words);
      return stdout
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[1]!);
    };
    expect(await rows('-n', '1', '-u', 'anna', '--sort', 'pid')).toEqual(['401', '402']);
    expect(await rows('-p', '400')).toEqual(['400', '400', '400']);
    expect(await rows('-n', '1', '--where', 'cpu > 5', '--sort', '-cpu')).toEqual(['400', '401']);
  });

  test('a recording that was cut off is played as far as it goes, and that is said', async () => {
    const path = await recorded('cut');
    truncateSync(path, statSync(path).size - 1);
    const { stdout, stderr, code } = await top('-b', '--replay', path);
    expect(stdout.match(/^top - /gm)).toHaveLength(2);
    expect(stderr).toMatch(/^sysu top: .*cut: cut off or damaged from byte \d+ on\n$/);
    expect(code).toBe(1);
  });

  test('what is no recording, or not there, is said', async () => {
    const text = folder.file('text');
    writeFileSync(text, 'hello');
    expect(await top('-b', '--replay', text)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `sysu top: ${text} is no recording of sysu\n`,
    });
    expect(await top('-b', '--replay', folder.file('nowhere'))).toMatchObject({ code: 1, stdout: '' });
    expect(await top('--replay', text, '--record', text)).toMatchObject({ code: 2, stdout: '' });
  });

  test('a sample that is none is said, with its number', async () => {
    const [first] = await framesOf(samples(1));
    const bad = fileOf([first!, ...(await framesOf([wholeSample(START, records, { load: [1, 2] as never })]))]);
    const path = folder.file('bad');
    writeFileSync(path, bad);
    const { stdout, stderr, code } = await top('-b', '--replay', path);
    expect(stdout.match(/^top - /gm)).toHaveLength(1);
    expect({ stderr, code }).toEqual({
      stderr: `sysu top: ${path}: sample 2: a load of other than 3 numbers\n`,
      code: 1,
    });
  });
});

describe('sysu iotop --replay', () => {
  const moved = {
    readBytes: 0,
    writeBytes: 0,
    readSoFar: 0,
    writtenSoFar: 0,
    ioPercent: null,
    ioPriority: null,
    exited: false,
  };
  const io = {
    total: { readRate: 2048, writeRate: 0 },
    current: { readRate: null, writeRate: 0 },
    isWaitCounted: true,
  };
  const list = [
    record(7, { ...moved, readRate: 2048, writeRate: 0 }),
    record(8, { ...moved, readRate: 0, writeRate: 0 }),
  ];
  const iotop = async (...words: string[]): ReturnType<typeof runCommand> => {
    const { main: own } = await import('../../../packages/cli/src/commands/iotop.js');
    return runCommand(own, words);
  };

  test.each([['-b'], ['-t'], []])('prints each sample, at once, as of its time: %j', async (...words) => {
    const path = await recorded(
      'iotop',
      [START, START + 1].map((time) => wholeSample(time, list, { io })),
    );
    const { stdout, stderr, code } = await iotop(...words, '-o', '-P', '--replay', path);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe('  Total DISK READ: 2048.00 B/s |   Total DISK WRITE:    0.00 B/s');
    expect(lines[1]).toBe('Current DISK READ:         n/a | Current DISK WRITE:    0.00 B/s');
    expect(lines[3]).toMatch(/^ +7 +n\/a root +2048\.00 B\/s +0\.00 B\/s +n\/a +n\/a \/usr\/bin\/p7 --serve$/);
  });

  test('is for programs as well', async () => {
    const path = await recorded('iotop-json', [wholeSample(START, list, { io })]);
    const { stdout } = await iotop('--json', '--columns', 'pid,readRate', '--replay', path, '-p', '7');
    expect(JSON.parse(stdout)).toEqual({ time: START, rows: [{ pid: 7, readRate: 2048 }] });
  });

  test('of a recording of top has no rates; top prints those of iotop as its own', async () => {
    const path = await recorded('of-top', samples(1));
    expect((await iotop('-b', '--replay', path)).stdout).toMatch(/^  Total DISK READ: +n\/a \|[^]*\/p401 --serve$/m);
    const other = await recorded('of-iotop', [wholeSample(START, list, { io })]);
    expect((await top('-b', '--replay', other)).stdout).toMatch(/^top - .*\nTasks: +2 total/);
  });
});

describe('--record', () => {
  test('-b records what it prints, and more of it; then goes on with the same recording', async () => {
    const path = folder.file('recorded');
    const { stdout } = await top('-b', '-n', '2', '-d', '0.05', '--record', path);
    expect(stdout.match(/^top - /gm)).toHaveLength(2);
    await top('-b', '-n', '1', '--record', path);
    const { stdout: played, code } = await top('--json', '--replay', path);
    const lines = played
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { processes: { pid: number }[] });
    expect(lines).toHaveLength(3);
    expect(code).toBe(0);
    const own = lines[2]!.processes.find(({ pid }) => pid === process.pid);
    expect(own).toMatchObject({ name: expect.any(String), rss: expect.any(Number), cpu: expect.any(Number) });
  });

  test('a machine that was captured is recorded with its battery and temperatures', async () => {
    const path = folder.file('machine');
    const { code } = await top('--once', '--record', path, '--root', machineWithDevices());
    expect(code).toBe(0);
    const frames = new RecordedFrames(path);
    const { batteries, temperatures } = new Player(frames).sample(0);
    frames.close();
    expect(batteries.map(({ name }) => name)).toEqual(['BAT0', 'BAT1']);
    expect(Object.keys(temperatures)).toContain('coretemp');
  });

  test('what cannot be written is said once, and the samples go on', () => {
    const path = folder.file('full');
    const sysu = join(import.meta.dirname, '../../../packages/cli/dist/main.cjs');
    // Of 1024 bytes, past which write(2) fails: EFBIG.
    const script = `ulimit -f 2; exec "$0" "$@"`;
    const words = [process.execPath, sysu, 'top', '-b', '-n', '3', '-d', '0.05', '--record', path];
    const { stdout, stderr, status } = spawnSync('sh', ['-c', script, ...words], { encoding: 'utf8' });
    expect(stdout.match(/^top - /gm)).toHaveLength(3);
    expect(stderr).toBe('sysu top: recording stopped: EFBIG: file too large, write\n');
    expect(status).toBe(1);
    expect(statSync(path).size).toBeLessThanOrEqual(1024);
  });

  test('leaves alone what is no recording', async () => {
    const path = folder.file('precious');
    appendFileSync(path, 'precious\n');
    expect(await top('-b', '-n', '1', '--record', path)).toMatchObject({ code: 1, stdout: '' });
    expect(statSync(path).size).toBe(9);
  });
});

/** One machine file of several, each of which has a part of a machine. */
function machineWithDevices(): string {
  const names = ['debian-12', 'made-desktop-sensors', 'made-two-batteries'];
  const texts = names.map((name) => fixtureText(`${name}.machine`));
  const path = folder.file('devices.machine');
  writeFileSync(path, texts.map((text, i) => (i === 0 ? text : text.slice(text.indexOf('\n') + 1))).join(''));
  return path;
}

function timeOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(11, 19);
}

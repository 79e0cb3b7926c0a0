import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { diskPartitions } from '@sysu/core';
import { expect, test } from 'vitest';
import { run } from './run.js';
import { unsharePids } from './works.js';

const home = join(import.meta.dirname, '..');
const tried = new Set<string>();

/** What an example writes; it has to end well. */
async function example(name: string, ...args: (string | number)[]): Promise<string> {
  tried.add(`${name}.mjs`);
  const { code, stdout, stderr } = await run(process.execPath, [
    join(home, `examples/${name}.mjs`),
    ...args.map(String),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('ps has a line for this process, with its arguments', async () => {
  const line = new RegExp(`^\\S+ +${process.pid} .* [RS]?\\w+ .*${process.argv0.split('/').at(-1)}`, 'm');
  expect(await example('ps')).toMatch(line);
});

test('top tells how much memory there is, and how busy the CPUs are', async () => {
  const busy = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  const shown = await example('top', 2, 0.3).finally(() => busy.kill('SIGKILL'));
  expect(shown.match(/^CPU0 /gm)).toHaveLength(2);
  // Newer ones name their first thread, and with it the process.
  expect(shown).toMatch(new RegExp(`^ *${busy.pid} .*(node|MainThread)$`, 'm'));
});

test('iotop shows who writes to a disk', async () => {
  // Where this was built there is a disk; the folder for temporary files may be memory.
  const folder = mkdtempSync(join(home, 'node_modules/written-'));
  const script = `const fs = require('node:fs'), file = fs.openSync(process.argv[1], 'w');
    for (;;) { fs.writeSync(file, 'x'.repeat(8192), 0); fs.fsyncSync(file); }`;
  const writer = spawn(process.execPath, ['-e', script, join(folder, 'file')], { stdio: 'ignore' });
  const shown = await example('iotop', 2, 0.5).finally(() => writer.kill('SIGKILL'));
  await once(writer, 'close');
  rmSync(folder, { recursive: true });
  expect(shown.match(/^Disks: read +[\d.]+\w\/s, written +[\d.]+\w\/s$/gm)).toHaveLength(2);
  expect(shown).toMatch(new RegExp(`^ *${writer.pid} \\S+ +0B/s +[1-9][\\d.]*\\w/s `, 'm'));
});

test('nettop has the interfaces of the kernel', async () => {
  const names = readdirSync('/sys/class/net').filter((name) => name !== 'bonding_masters');
  const shown = await example('nettop', 1, 0.1);
  const lines = shown.split('\n').slice(1).filter(Boolean);
  expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(new Set(names));
});

test('netstat knows who listens', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const shown = await example('netstat').finally(() => server.close());
  expect(shown).toMatch(new RegExp(`^tcp +127\\.0\\.0\\.1:${port} +- +LISTEN +${process.pid} `, 'm'));
});

test('pmap has as many mappings as the kernel', async () => {
  const sleep = spawn('sleep', ['1000'], { stdio: 'ignore' });
  await once(sleep, 'spawn');
  const shown = await example('pmap', sleep.pid!);
  const maps = readFileSync(`/proc/${sleep.pid}/maps`, 'latin1').trim().split('\n');
  sleep.kill();
  const ranges = Array.from(shown.matchAll(/^([0-9a-f]+-[0-9a-f]+) /gm), ([, range]) => range);
  expect(ranges).toEqual(maps.map((line) => line.split(' ')[0]));
});

test('meminfo has the total of /proc/meminfo', async () => {
  const kibibytes = Number(/^MemTotal: +(\d+)/.exec(readFileSync('/proc/meminfo', 'latin1'))?.[1]);
  const shown = Number(/^total +([\d.]+)G$/m.exec(await example('meminfo'))?.[1]);
  expect(shown).toBeCloseTo(kibibytes / 2 ** 20, 0);
});

test('disk_usage says of every disk how full it is, as df does', async () => {
  const mounts = diskPartitions().map(({ mountpoint }) => mountpoint);
  const rows = (await example('disk_usage')).trim().split('\n').slice(1);
  expect(rows).toHaveLength(mounts.length);
  for (const [i, mountpoint] of mounts.entries()) {
    const { stdout } = await run('df', ['--output=pcent', mountpoint]);
    const [, percent] = /([\d.]+) +\S+ +\/\S*$/.exec(rows[i]!) ?? [];
    // df rounds up.
    expect(Math.abs(Number(/(\d+)%/.exec(stdout)?.[1]) - Number(percent))).toBeLessThanOrEqual(1);
  }
});

test('pstree puts this process below its parent', async () => {
  const shown = await example('pstree', process.ppid);
  expect(shown).toMatch(new RegExp(`^${process.ppid} .*\\n(?:.*\\n)*?(?:├─|└─) ${process.pid} `));
});

test('procinfo knows this process', async () => {
  const shown = await example('procinfo', process.pid);
  expect(shown).toMatch(new RegExp(`^pid +${process.pid}$`, 'm'));
  expect(shown).toMatch(new RegExp(`^ppid +${process.ppid}$`, 'm'));
  expect(shown).toMatch(/^RLIMIT_NOFILE +\[\d+,\d+\]$/m);
});

test('sensors shows a machine with two batteries and two disks', async () => {
  const shown = await example('sensors', join(home, 'test/fixtures/qemu-two-batteries-two-nvme.machine'));
  expect(shown.match(/^ {2}Composite .*49\.85 °C \(high 69\.85 °C, critical 99\.85 °C\)$/gm)).toHaveLength(2);
  expect(shown).toMatch(/^ {2}fan1 +1516 RPM$/m);
  expect(shown.match(/^BAT\d$/gm)).toHaveLength(2);
});

test('cpu counts the CPUs of the kernel, and their shares are whole', async () => {
  const shown = await example('cpu', 0.3);
  const online = readFileSync('/proc/stat', 'latin1').match(/^cpu\d/gm)?.length;
  expect(shown).toMatch(new RegExp(`^CPUs +${online} online`));
  expect(shown.match(/^CPU\d+ +[\d.]+ %$/gm)).toHaveLength(online!);
  const shares = Array.from(shown.matchAll(/^(?:user|nice|system|idle|iowait|irq|softirq|steal) +([\d.]+) %$/gm));
  expect(shares.reduce((sum, [, percent]) => sum + Number(percent), 0)).toBeCloseTo(100, 0);
});

test('ifconfig has the addresses that Node.js knows', async () => {
  const shown = await example('ifconfig');
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  expect(addresses.length).toBeGreaterThan(0);
  for (const { address } of addresses) expect(shown).toContain(` ${address}`);
});

test('popen starts a program, stops another one and ends it', async () => {
  const shown = await example('popen');
  expect(shown.replace(/pid \d+/, 'pid PID').replace(/^\w+ has/, 'sort has')).toBe(
    [
      'sort has the pid PID, and runs: true',
      '1 9 10, code 0',
      'niceness 5, stopped',
      'process PID not done after 0.1 seconds',
      'code -15, there: false\n',
    ].join('\n'),
  );
});

// It signals by name: never among the processes of the machine.
test.skipIf(!unsharePids)('killall ends those of that name, and no others', async () => {
  tried.add('killall.mjs');
  const script = `sleep 1000 & sleep 1000 & tail -f /dev/null & "$1" "$2" sleep; echo "code $?"; "$1" "$2" sleep; echo "code $?"
    kill -0 $! && echo "tail runs"`;
  const apart = ['--pid', '--fork', '--mount-proc', '--kill-child', 'sh', '-c', script, 'sh'];
  const { stdout } = await run('unshare', [...apart, process.execPath, join(home, 'examples/killall.mjs')]);
  expect(stdout.replaceAll(/\(\d+\)/g, '(PID)')).toBe(
    'sleep (PID) ended\nsleep (PID) ended\ncode 0\ncode 1\ntail runs\n',
  );
});

test('no example is left untried', () => {
  const all = readdirSync(join(home, 'examples')).filter((file) => file.endsWith('.mjs'));
  expect(all.filter((file) => !tried.has(file) && (unsharePids || file !== 'killall.mjs'))).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/free.js';
import { runCommand } from '../cli/context.js';
import { unshareMounts } from '../works.js';
import { isInstalled, outputOf } from './oracle.js';

const forms = [
  [],
  ['-b'],
  ['-k'],
  ['-m'],
  ['-g'],
  ['--tebi'],
  ['--pebi'],
  ['--kilo'],
  ['--mega'],
  ['--giga'],
  ['--tera'],
  ['--peta'],
  ['-h'],
  ['--si'],
  ['-h', '--si'],
  ['-b', '--si'],
  ['-g', '--si'],
  ['-m', '-h'],
  ['-t'],
  ['-wt'],
  ['-lvt'],
  ['-hwltv'],
  ['-bwltv'],
  ['-h', '--si', '-ltv'],
  ['-s', '0.01', '-c', '2'],
  ['--seconds=0.01', '--count', '2', '-h'],
];

/** What free of procps prints in each form, when /proc/meminfo is this file. */
function free(meminfo: string): string[] {
  const commands = forms.map((form) => `free ${form.join(' ')}; printf '\\0'`).join('\n');
  const script = `mount --bind "$1" /proc/meminfo\n${commands}`;
  const { stdout, status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-ec', script, 'sh', meminfo], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\0').slice(0, -1);
}

const folder = mkdtempSync(join(tmpdir(), 'sysu-free-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What sysu free prints on a machine with this file. */
async function sysuFree(meminfo: string): Promise<string[]> {
  const machine = join(folder, 'machine');
  writeFileSync(
    machine,
    `machine 1 pageSize=4096 clockTicks=100 byteOrder=little\nfile proc/meminfo 0 0\n${meminfo.replaceAll(/^/gm, '|').replace(/\|$/, '')}`,
  );
  const outputs = [];
  for (const form of forms) outputs.push((await runCommand(main, [...form, '--root', machine])).stdout);
  return outputs;
}

/** A machine's memory of any size, in KiB; by the seed always the same. */
function meminfo(seed: number): string {
  let state = seed;
  // As in C's old rand().
  const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const total = 2 ** (12 + upTo(28)) + upTo(1000);
  const free = upTo(total);
  const swap = seed % 5 === 0 ? 0 : upTo(2 ** (6 + upTo(30)));
  const figures: Record<string, number> = {
    MemTotal: total,
    MemFree: free,
    // Sometimes more than there is, as in some containers.
    MemAvailable: seed % 7 === 0 ? total + 1 : free + upTo(total - free),
    Buffers: upTo(total / 10),
    Cached: upTo(total / 3),
    SwapCached: 0,
    ...(seed % 3 === 0 && { HighTotal: upTo(total), HighFree: 0, LowTotal: upTo(total) + 10, LowFree: 7 }),
    SwapTotal: swap,
    SwapFree: upTo(swap),
    Shmem: upTo(total / 4),
    SReclaimable: upTo(total / 20),
    CommitLimit: upTo(total),
    Committed_AS: upTo(total),
  };
  return Object.entries(figures)
    .map(([name, kib]) => `${`${name}:`.padEnd(16)}${String(kib).padStart(8)} kB\n`)
    .join('');
}

/** Sizes at which the number of digits or the unit changes, and halves, which are rounded to even. */
function edge(kib: number): string {
  const names = 'MemTotal MemFree MemAvailable Buffers Cached SwapTotal SwapFree Shmem CommitLimit Committed_AS';
  return names
    .split(' ')
    .map((name) => `${name}: ${kib} kB\n`)
    .join('');
}
const powers = [10, 20, 30].flatMap((power) =>
  [1, 1.25, 1.75, 9.75, 9.95, 9.96, 99.9, 999, 1000, 1023].map((factor) => Math.round(factor * 2 ** power)),
);

describe.skipIf(!isInstalled('free') || !unshareMounts)('sysu free beside free of procps', () => {
  const compare = async (text: string): Promise<void> => {
    const file = join(folder, 'meminfo');
    writeFileSync(file, text);
    expect(await sysuFree(text)).toEqual(free(file));
  };

  test('the table of this machine, byte for byte', async () => {
    await compare(outputOf('cat', '/proc/meminfo').stdout);
  });

  test.each(Array.from({ length: 24 }, (_, i) => i + 1))('of a machine made up from %i', async (seed) => {
    await compare(meminfo(seed));
  });

  test.each([...powers, 0, 1, 999, 976, 977])('of %i KiB of everything', async (kib) => {
    await compare(edge(kib));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOf, framesOf, samples, START } from './made-recording.js';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/recording.md'), 'utf8');

/** Reads a recording by what the page says of its form, and by nothing of ours. */
function read(bytes: Buffer): { whole: boolean; time: number; machine: object; lines: unknown[] }[] {
  const begin = bytes.indexOf('\n') + 1;
  expect(bytes.toString('latin1', 0, begin)).toBe('sysu recording 1\n');
  const frames: ReturnType<typeof read> = [];
  let before = 0;
  for (let at = begin; at < bytes.length;) {
    const head = bytes.subarray(at, at + 36);
    const [m, p, previous, sum, check] = [16, 20, 24, 28, 32].map((field) => head.readUInt32LE(field));
    const body = bytes.subarray(at + 36, at + 36 + m! + p!);
    expect(head.toString('hex', 0, 4)).toBe('89535953');
    expect([previous, sum, check]).toEqual([before, crc32(body), crc32(head.subarray(0, 32))]);
    const [machine, processes] = [body.subarray(0, m), body.subarray(m)].map((text) => inflateRawSync(text).toString());
    frames.push({
      whole: head.readUInt32LE(4) === 1,
      time: head.readDoubleLE(8),
      machine: JSON.parse(machine!) as object,
      lines: processes!.split('\n').map((line) => JSON.parse(line) as unknown),
    });
    before = check!;
    at += 36 + m! + p!;
  }
  return frames;
}

test('the page has the form in which recordings are', async () => {
  const [first, ...others] = read(fileOf(await framesOf(samples(61))));
  expect(first).toMatchObject({ whole: true, time: START });
  expect(first!.lines).toContainEqual(expect.objectContaining({ pid: 400, comm: 'p400', cpuPercent: 50 }));
  expect(others.map(({ whole }) => whole)).toEqual([...Array<boolean>(59).fill(false), true]);
  const { lines } = others[3]!;
  expect(lines).toContainEqual([400, { cpuPercent: 50 + 4 / 3, userTime: 4 }]);
  expect(lines).toContain(5001);
  expect(lines).toContainEqual(expect.objectContaining({ pid: 5004 }));
});

test('the page names all that is kept of the machine', async () => {
  const [{ machine }] = read(fileOf(await framesOf(samples(1)))) as [ReturnType<typeof read>[number]];
  const [, names = ''] = /under the same names: `([^`]+)`/.exec(page) ?? [];
  expect(names.split(/\s+/).toSorted()).toEqual(Object.keys(machine).toSorted());
});

test('the page has the bytes of a head where they are', () => {
  const rows = Array.from(page.matchAll(/^\| (\d+) \| (\d+) \|/gm), ([, at, bytes]) => [Number(at), Number(bytes)]);
  let end = 0;
  for (const [at, bytes] of rows) {
    expect(at).toBe(end);
    end += bytes!;
  }
  expect(end).toBe(36);
});

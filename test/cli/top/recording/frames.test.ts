import { truncateSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failed } from '../../../../packages/cli/src/exit.js';
import { Malformed } from '../../../../packages/cli/src/top/recording/checks.js';
import { machineLine } from '../../../../packages/cli/src/top/recording/machine.js';
import { bytesOf, FIRST_LINE, frameOf, HEAD_BYTES } from '../../../../packages/cli/src/top/recording/frame.js';
import type { Frame } from '../../../../packages/cli/src/top/recording/frame.js';
import { Player } from '../../../../packages/cli/src/top/recording/player.js';
import { RecordedFrames } from '../../../../packages/cli/src/top/recording/recorded-frames.js';
import type { TopSample } from '../../../../packages/cli/src/top/state/sample.js';
import { fileOf, Folder, framesOf, samples, sorted, START, wholeSample } from './made-recording.js';

const folder = new Folder();
afterAll(() => folder.remove());

/** What is played of these bytes, from the first to the last. */
function played(bytes: Buffer): { all: TopSample[]; damage: string | null } {
  const path = folder.file('played');
  writeFileSync(path, bytes);
  const frames = new RecordedFrames(path);
  try {
    const player = new Player(frames);
    const all = Array.from({ length: frames.last + 1 }, (_, at) => sorted(player.sample(at)));
    return { all, damage: frames.damage };
  } finally {
    frames.close();
  }
}

const some = samples(3);
const expected = some.map(sorted);
let frames: Frame[];
let whole: Buffer;
beforeAll(async () => {
  frames = await framesOf(some);
  whole = fileOf(frames);
});

test('a recording plays what was recorded', () => {
  expect(played(whole)).toEqual({ all: expected, damage: null });
});

test('as many samples as were recorded, of which few have everything', async () => {
  const many = samples(130);
  const made = await framesOf(many);
  expect(made.map(({ head }) => head.isWhole).filter(Boolean)).toHaveLength(3);
  expect(played(fileOf(made)).all).toEqual(many.map(sorted));
});

test('cut off at any byte, it plays all that is there as a whole, and says that it is cut off', () => {
  const ends = frames.map((_, i) => fileOf(frames.slice(0, i + 1)).length);
  const path = folder.file('cut');
  writeFileSync(path, whole);
  for (let length = whole.length - 1; length >= 0; length--) {
    truncateSync(path, length);
    const there = ends.filter((end) => end <= length).length;
    if (there === 0) expect(() => new RecordedFrames(path), String(length)).toThrow(Failed);
    else {
      const cut = new RecordedFrames(path);
      expect(cut.last + 1, String(length)).toBe(there);
      const end = ends[there - 1]!;
      expect(cut.damage).toBe(length === end ? null : `cut off or damaged from byte ${end} on`);
      if (length - end < 2) expect(sorted(new Player(cut).sample(cut.last))).toEqual(expected[there - 1]);
      cut.close();
    }
  }
});

test('with any bytes changed, it plays nothing else than was recorded, and says that it is damaged', () => {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, bits] of changes) bytes[at]! ^= bits;
      fc.pre(!bytes.equals(whole));
      try {
        const { all, damage } = played(bytes);
        expect(damage).not.toBeNull();
        for (const each of all) expect(expected).toContainEqual(each);
      } catch (error) {
        expect(error).toBeInstanceOf(Failed);
      }
    }),
    { numRuns: 300 },
  );
});

test('behind a damaged place it goes on with the next sample that has everything', async () => {
  const second = await framesOf(samples(2));
  const bytes = Buffer.concat([whole.subarray(0, -10), ...second.map(bytesOf)]);
  const { all, damage } = played(bytes);
  expect(all).toEqual([...expected.slice(0, 2), ...samples(2).map(sorted)]);
  expect(damage).toMatch(/^damaged from byte \d+ to \d+$/);
});

test('a sample that was lost takes those with it that began from it', () => {
  const { all, damage } = played(fileOf([frames[0]!, frames[2]!]));
  expect(all).toEqual(expected.slice(0, 1));
  expect(damage).toBe('samples that lack what they began from: 1');
});

describe('what was made to do harm', () => {
  const line = machineLine(wholeSample(START, []));
  const frame = (machine: string | Buffer, processes: string): Frame =>
    frameOf({ isWhole: true, time: START, before: 0 }, deflateRawSync(machine), deflateRawSync(processes));

  test('a claim of a length that is not there', () => {
    for (const claimed of [1, 2 ** 25, 2 ** 32 - 1]) {
      const bytes = bytesOf(frame(line, ''));
      bytes.writeUInt32LE(claimed, 16);
      expect(() => played(Buffer.concat([FIRST_LINE, bytes]))).toThrow(/no sample/);
    }
  });

  test('a few bytes that would be many', () => {
    const bomb = frame(line, `{"pid":1}${' '.repeat(2 ** 27)}`);
    expect(bytesOf(bomb).length).toBeLessThan(200_000);
    expect(() => played(fileOf([bomb]))).toThrow('cannot be uncompressed (ERR_BUFFER_TOO_LARGE)');
    expect(() => played(fileOf([frame(line, `[${'['.repeat(2 ** 21)}`)]))).toThrow('a line of more than');
  });

  test('nesting without end', () => {
    const deep = `{"pid":1,"later":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    expect(played(fileOf([frame(line, deep)])).all[0]!.records).toEqual([{ pid: 1 }]);
    expect(() => played(fileOf([frame(line, `{"pid":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)]))).toThrow(
      Malformed,
    );
  });

  test.each([
    ['bytes that are not compressed', { processes: Buffer.from([255, 255]) }],
    ['a machine that is none', { machine: '[]' }],
    ['a time without a date', { machine: line.replace(/"time":\d+/, '"time":1e300') }],
    ['a load of one number', { machine: line.replace(/"load":\[[^\]]*\]/, '"load":[1]') }],
    ['memory that is text', { machine: line.replace(/"total":\d+/, '"total":"much"') }],
    ['a battery that explodes', { machine: line.replace('"charging"', '"\\u001b]0;"') }],
    ['nothing', { machine: '' }],
  ])('%s', (_what, { machine = line, processes }: { machine?: string; processes?: Buffer }) => {
    const bad =
      processes === undefined
        ? frame(machine, '')
        : frameOf({ isWhole: true, time: START, before: 0 }, deflateRawSync(machine), processes);
    expect(() => played(fileOf([bad]))).toThrow(Malformed);
  });

  test('marks everywhere', () => {
    const marks = Buffer.alloc(8 * 2 ** 20, bytesOf(frames[0]!).subarray(0, 4));
    expect(() => played(Buffer.concat([FIRST_LINE, marks]))).toThrow(/no sample/);
  });

  test('heads without end behind which nothing is', () => {
    const head = bytesOf(frames[0]!).subarray(0, HEAD_BYTES);
    const { all, damage } = played(Buffer.concat([whole, ...Array.from({ length: 1000 }, () => head)]));
    expect(all).toEqual(expected);
    expect(damage).toMatch(/; nothing is played from byte \d+ on$/);
  });
});

test.each([
  ['another file', 'hello\n'],
  ['an empty file', ''],
  ['another version', 'sysu recording 2\n'],
])('%s is no recording', (_what, text) => {
  expect(() => played(Buffer.from(text))).toThrow(/is no recording of sysu$/);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesOf, FIRST_LINE } from '../../../../packages/cli/src/top/recording/frame.js';
import { Recording } from '../../../../packages/cli/src/top/recording/recording.js';
import type { TopSample } from '../../../../packages/cli/src/top/state/sample.js';
import { fileOf, Folder, framesOf, samples } from './made-recording.js';

const folder = new Folder();
afterAll(() => folder.remove());

async function record(path: string, list: readonly TopSample[]): Promise<void> {
  const recording = new Recording(path);
  for (const frame of await framesOf(list)) recording.add(frame);
  recording.close();
}

test('makes a file that nobody else may read', async () => {
  const path = folder.file('new');
  await record(path, samples(2));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path)).toEqual(fileOf(await framesOf(samples(2))));
});

test('goes on with a recording, be it cut off', async () => {
  const path = folder.file('cut');
  const more = (await framesOf(samples(1))).map(bytesOf);
  for (const length of [0, 5, FIRST_LINE.length, FIRST_LINE.length + 700]) {
    const begun = fileOf(await framesOf(samples(1))).subarray(0, length);
    writeFileSync(path, begun);
    await record(path, samples(1));
    const kept = length < FIRST_LINE.length ? FIRST_LINE : begun;
    expect(readFileSync(path)).toEqual(Buffer.concat([kept, ...more]));
  }
});

test('leaves alone what is no recording', () => {
  const text = folder.file('text');
  writeFileSync(text, 'precious\n');
  const link = folder.file('link');
  symlinkSync(text, link);
  for (const path of [text, link]) expect(() => new Recording(path)).toThrow('is there, and no recording of sysu');
  expect(readFileSync(text, 'utf8')).toBe('precious\n');
  const pipe = folder.file('pipe');
  spawnSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/full']) expect(() => new Recording(path)).toThrow('no recording');
  mkdirSync(folder.file('folder'));
  expect(() => new Recording(folder.file('folder'))).toThrow('EISDIR');
  expect(() => new Recording(join(folder.path, 'no', 'folder'))).toThrow('ENOENT');
});

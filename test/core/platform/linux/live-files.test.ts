import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveFiles } from '../../../../packages/core/src/platform/linux/live-files.js';
import { native } from '../../../native/addon.js';

const COUNT = 400;
const options = { limit: 4096, clock: false };
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sysu-live-files-'));
  for (let pid = 1; pid <= COUNT; pid++) {
    mkdirSync(join(root, `proc/${pid}`), { recursive: true });
    writeFileSync(join(root, `proc/${pid}/stat`), `${pid} (made) S`);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

test('the event loop has its turn between one batch and the next', async () => {
  let turns = 0;
  let ticking = setImmediate(function tick() {
    turns++;
    ticking = setImmediate(tick);
  });
  const directories = Array.from({ length: COUNT }, (_, i) => String(i + 1));
  const counts: number[] = [];
  const turnsBefore = new Set<number>();
  for await (const { count } of new LiveFiles(native, root).readMany('proc', directories, ['stat'], options)) {
    counts.push(count);
    turnsBefore.add(turns);
    // As long as it takes to read all the others.
    for (const end = performance.now() + 10; performance.now() < end;);
  }
  clearImmediate(ticking);
  expect(counts.reduce((sum, count) => sum + count)).toBe(COUNT);
  expect(Math.max(...counts)).toBeLessThanOrEqual(64);
  expect(turnsBefore.size).toBe(counts.length);
});

import { expect, test } from 'vitest';
import { procStatm } from '../../../../packages/core/src/platform/linux/proc-statm.js';
import { factsOf, figuresOf } from './files.js';

const captured = Buffer.from('765 100 376 5 0 123 0\n');

test('the figures are counted in pages', () => {
  expect(figuresOf(procStatm, captured, factsOf({ 'proc/meminfo': 'MemTotal: 4000 kB\n' }))).toEqual({
    vms: 765 * 4096,
    rss: 100 * 4096,
    shared: 376 * 4096,
    text: 5 * 4096,
    lib: 0,
    data: 123 * 4096,
    dirty: 0,
    memoryPercent: 10,
  });
});

test('without the whole no share is known', () => {
  expect(figuresOf(procStatm, captured)).toMatchObject({ rss: 100 * 4096, memoryPercent: null });
});

test.each(['', '1 2 3\n', 'a b c d e f g\n'])('%j is no statm', (text) => {
  expect(() => figuresOf(procStatm, Buffer.from(text))).toThrow(/not a (?:statm file|number)/);
});

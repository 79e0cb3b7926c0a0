import { expect, test } from 'vitest';
import { countEntries } from '../../../../packages/core/src/platform/linux/proc-fd.js';

test.each([
  [0, []],
  [1, ['0']],
  [4, ['0', '1', '2', '19999']],
])('%i entries', (count, names) => {
  expect(countEntries(Buffer.from(names.join('\0')))).toBe(count);
});

import { expect, test } from 'vitest';
import { parseDescriptorLimit } from '../../../../packages/core/src/platform/linux/proc-limits.js';

const limits = (soft: string): Buffer =>
  Buffer.from(`Limit                     Soft Limit           Hard Limit           Units
Max processes             63432                63432                processes
Max open files            ${soft}                 524288               files
`);

test.each([
  ['1024', 1024],
  ['1073741816', 1_073_741_816],
  ['unlimited', Infinity],
])('%s', (soft, expected) => {
  expect(parseDescriptorLimit(limits(soft))).toBe(expected);
});

test('without the line it is not known', () => {
  expect(parseDescriptorLimit(Buffer.from(''))).toBeNull();
});

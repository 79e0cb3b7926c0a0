import { expect, test } from 'vitest';
import { lineTails } from '../../../../packages/core/src/platform/linux/line-tails.js';

const tails = (text: string): string => lineTails(Buffer.from(text, 'latin1')).toString('latin1');

test('of each line stays what follows the third space, each different one once, in their order', () => {
  expect(tails('1 r 0 08:01 5   /b\n2 r 9 08:01 5   /b\n3 w 0 08:01 4   /a \xff\n4 r 0 08:01 5   /b\n')).toBe(
    '08:01 5   /b\n08:01 4   /a \xff\n',
  );
});

test('a line with less stays as it is', () => {
  expect(tails('')).toBe('');
  expect(tails('nonsense\na b \n\n1 2 3 cut')).toBe('nonsense\na b \n\ncut');
});

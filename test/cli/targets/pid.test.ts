import { expect, test } from 'vitest';
import { pidIn, pidNamed, pidOrZero } from '../../../packages/cli/src/targets/pid.js';

test.each(['1', '4194304', '2147483647'])('%s is a pid', (word) => {
  expect(pidIn(word)).toBe(Number(word));
});

test.each(['', '0', '-1', '+1', '01', '1.0', '1e3', '0x10', ' 1', '2147483648', '99999999999', '1,2'])(
  '%j is none, and is quoted',
  (word) => {
    expect(pidIn(word)).toBeNull();
    expect(() => pidNamed(word, 'parent')).toThrow(`not a parent: ${JSON.stringify(word)}`);
  },
);

test('0 is one where it has a meaning', () => {
  expect(pidOrZero('0')).toBe(0);
  expect(() => pidOrZero('00')).toThrow('not a pid: "00"');
});

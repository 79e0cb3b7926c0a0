import { describe, expect, test } from 'vitest';
import { isWithin, parseRange } from '../../../packages/cli/src/sockets/range.js';

describe('addresses within a range', () => {
  test.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.2/31', true],
    ['10.1.2.4', '10.1.2.2/31', false],
    ['10.1.2.3', '0.0.0.0/0', true],
    ['::ffff:10.1.2.3', '10.1.0.0/16', true],
    ['::ffff:a01:203', '10.1.0.0/16', true],
    ['2001:db8::9', '0.0.0.0/0', false],
    ['2001:db8::9', '2001:db8::/32', true],
    ['2001:db9::9', '2001:db8::/32', false],
    ['2001:db8:0:0:0:0:0:9', '2001:db8::9', true],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['::1', '::/0', true],
    ['::1', '::1', true],
    ['::2', '::1', false],
  ])('%s in %s: %s', (address, range, expected) => {
    expect(isWithin(address, parseRange(range))).toBe(expected);
  });
});

describe('what is no address is refused', () => {
  test.each([
    '',
    'localhost',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '::/129',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '1:2:3:4:5:6:7::8',
  ])('%j', (text) => {
    expect(() => parseRange(text)).toThrow(`not an address: ${JSON.stringify(text)}`);
  });
});

import { expect, test } from 'vitest';
import { compareNames } from '../../../packages/cli/src/ifconfig/records.js';

test('interfaces stand by name, and their numbers count as numbers', () => {
  const names = ['wlan0', 'eth10', 'lo', 'eth2', 'eth', 'eth2.100', 'eth2.20', 'veth1', 'eth02', 'br-1a'];
  const sorted = ['br-1a', 'eth', 'eth02', 'eth2', 'eth2.20', 'eth2.100', 'eth10', 'lo', 'veth1', 'wlan0'];
  expect(names.toSorted(compareNames)).toEqual(sorted);
  expect(names.toReversed().toSorted(compareNames)).toEqual(sorted);
});

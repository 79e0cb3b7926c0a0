import { expect, test } from 'vitest';
import { parseIgmp, parseIgmp6 } from '../../../../packages/core/src/platform/linux/net-igmp.js';

test('groups of IPv4 below their interfaces', () => {
  const text =
    'Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n' +
    '1\tlo        :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n' +
    '4\taveryverylong15:     2      V3\n\t\t\t\tFB0000E0     3 0:00000000\t\t0\n\t\t\t\t010000E0     1 0:00000000\t\t0\n';
  expect(parseIgmp(text, false)).toEqual([
    { interface: 'lo', family: 'AF_INET', address: '224.0.0.1', members: 1 },
    { interface: 'averyverylong15', family: 'AF_INET', address: '224.0.0.251', members: 3 },
    { interface: 'averyverylong15', family: 'AF_INET', address: '224.0.0.1', members: 1 },
  ]);
});

test('groups of IPv6, a line each', () => {
  const text = '4    eth0            ff0200000000000000000001ff000002     7 00000004 0\n';
  expect(parseIgmp6(text)).toEqual([{ interface: 'eth0', family: 'AF_INET6', address: 'ff02::1:ff00:2', members: 7 }]);
});

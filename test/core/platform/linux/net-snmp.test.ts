import { expect, test } from 'vitest';
import { parseNetSnmp, parseNetSnmp6 } from '../../../../packages/core/src/platform/linux/net-snmp.js';

test('names in one line, values in the next', () => {
  const text = 'Ip: Forwarding DefaultTTL\nIp: 2 64\nTcp: MaxConn ActiveOpens\nTcp: -1 734\nUdpLite:\nUdpLite:\n';
  expect(parseNetSnmp(text)).toEqual([
    { protocol: 'Ip', name: 'Forwarding', value: 2 },
    { protocol: 'Ip', name: 'DefaultTTL', value: 64 },
    { protocol: 'Tcp', name: 'MaxConn', value: -1 },
    { protocol: 'Tcp', name: 'ActiveOpens', value: 734 },
  ]);
});

test('a line without its values is no answer', () => {
  expect(() => parseNetSnmp('Ip: Forwarding\n')).toThrow('Ip');
  expect(() => parseNetSnmp('Ip: Forwarding\nTcp: 2\n')).toThrow('Tcp');
  expect(() => parseNetSnmp('Ip: Forwarding\nIp: two\n')).toThrow('two');
  expect(parseNetSnmp('')).toEqual([]);
});

test('counters of IPv6 by the protocol that begins their names', () => {
  const text = 'Ip6InReceives                   \t2\nUdpLite6InErrors                \t3\nUdp6InErrors\t4\n';
  expect(parseNetSnmp6(text)).toEqual([
    { protocol: 'Ip6', name: 'InReceives', value: 2 },
    { protocol: 'UdpLite6', name: 'InErrors', value: 3 },
    { protocol: 'Udp6', name: 'InErrors', value: 4 },
  ]);
});

import { createSocket } from 'node:dgram';
import { expect, test } from 'vitest';
import {
  addressNameCalls,
  askNameServers,
  parseHosts,
  parseServices,
} from '../../../packages/core/src/platform/address-names.js';

test('services by port and protocol: the first name counts', () => {
  const text = '# comment\nhttp\t\t80/tcp\t\twww\t# WorldWideWeb\nwww 80/tcp\ndomain 53/udp\nbroken\nworse x/tcp\n';
  expect([...parseServices(text)]).toEqual([
    ['80/tcp', 'http'],
    ['53/udp', 'domain'],
  ]);
});

test('hosts by address: the first name counts', () => {
  expect([...parseHosts('127.0.0.1 localhost here\n::1 localhost\n127.0.0.1 other\n10.0.0.1\n')]).toEqual([
    ['127.0.0.1', 'localhost'],
    ['::1', 'localhost'],
  ]);
});

test('addresses of a host by any of its names, and none of one that is not there', () => {
  const hosts = '127.0.0.1 localhost here\n::1 localhost # this\n10.0.0.1 db\n';
  const { hostAddresses } = addressNameCalls((path) => (path === 'etc/hosts' ? hosts : ''), false);
  expect(hostAddresses('localhost')).toEqual(['127.0.0.1', '::1']);
  expect(hostAddresses('here')).toEqual(['127.0.0.1']);
  expect(hostAddresses('this')).toEqual([]);
});

test('of a machine that is not ours, nobody is asked but its files', async () => {
  const { hostNames, serviceNames } = addressNameCalls((path) => (path === 'etc/hosts' ? '10.0.0.1 db\n' : ''), false);
  expect([...(await hostNames(['10.0.0.1', '10.0.0.2', '10.0.0.1'], 1))]).toEqual([['10.0.0.1', 'db']]);
  expect(serviceNames().size).toBe(0);
});

test('a name server that does not answer is waited for no longer than was said', async () => {
  const silent = createSocket('udp4').bind(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  let questions = 0;
  silent.on('message', () => questions++);
  const names = await askNameServers(['198.51.100.7', '198.51.100.8'], 0.3, [`127.0.0.1:${silent.address().port}`]);
  silent.close();
  expect(names.size).toBe(0);
  expect(questions).toBe(2);
});

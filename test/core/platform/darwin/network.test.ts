import { describe, expect, test } from 'vitest';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { addressMessage, inet, inet6, interfaceMessage, link } from './messages.js';
import { MadeUpMac } from './made-up-mac.js';

const backend = thisMac(new MadeUpMac());

test('counters are 64 bits', () => {
  expect(backend.netIoCounters().get('en0')).toMatchObject({
    bytesRecv: 2 ** 40,
    packetsRecv: 9,
    bytesSent: 5,
    dropout: null,
  });
});

test('addresses in the order of their families, masks without their zeros made whole', () => {
  expect(Object.fromEntries(backend.netIfAddrs())).toMatchObject({
    lo0: [{ family: 'AF_INET', address: '127.0.0.1', netmask: '255.0.0.0', prefixLength: 8 }],
    en0: [
      { family: 'AF_INET', address: '10.0.0.5', netmask: '255.255.255.0', broadcast: '10.0.0.255', ptp: null },
      { family: 'AF_INET6', address: 'fe80::1%en0' },
      { family: 'AF_LINK', address: 'a4:83:e7:01:02:03' },
    ],
  });
});

test('the state of each', () => {
  expect(backend.netIfStats().get('en0')).toEqual({
    isup: true,
    duplex: 2,
    speed: 1000,
    mtu: 1500,
    flags: 'up,broadcast,notrailers,running,simplex,multicast',
    txQueueLength: 0,
    operState: 'up',
    linkType: 'ether',
    driver: null,
  });
  expect(backend.netIfStats().get('lo0')).toMatchObject({
    duplex: 0,
    speed: null,
    operState: 'unknown',
    linkType: 'loopback',
  });
});

test('multicast groups', async () => {
  expect(await backend.netGroups()).toEqual([
    { interface: 'en0', family: 'AF_INET', address: '224.0.0.1', members: 3 },
  ]);
});

test('routes, without the neighbours that the kernel made of them', async () => {
  const shown = (await backend.netRoutes()).map(({ destination, prefixLength, gateway, interface: name, flags }) =>
    [destination, prefixLength, gateway, name, flags].join(' '),
  );
  expect(shown).toEqual(['0.0.0.0 0 10.0.0.1 en0 UG', '10.0.0.0 24  en0 U', '::1 128  lo0 UH']);
});

describe('what is odd in the messages of the kernel', () => {
  const withMessages = (...messages: Buffer[]) => {
    const mac = new MadeUpMac();
    mac.interfaces = Buffer.concat(messages);
    return thisMac(mac);
  };
  const tunnel = interfaceMessage({ index: 9, flags: 0x8051, linkType: 0x37 }, link('utun0'));

  test('the other end of a tunnel, and a network of one address', () => {
    const host = Buffer.from([8, 0, 0, 0, 255, 255, 255, 255]);
    const { netIfAddrs } = withMessages(tunnel, addressMessage(9, 0xa4, host, inet(10, 8, 0, 2), inet(10, 8, 0, 1)));
    expect(netIfAddrs().get('utun0')![0]).toMatchObject({ ptp: '10.8.0.1', broadcast: null, prefixLength: 32 });
  });

  test('an empty address takes four bytes', () => {
    const { netIfAddrs } = withMessages(tunnel, addressMessage(9, 0x24, Buffer.of(0), inet(10, 8, 0, 2)));
    expect(netIfAddrs().get('utun0')![0]).toMatchObject({ address: '10.8.0.2', netmask: '0.0.0.0', prefixLength: 0 });
  });

  test('the number of the link is no part of a group of one link', () => {
    const group = Buffer.from('ff020009000000000000000000000001', 'hex');
    const { netIfAddrs } = withMessages(tunnel, addressMessage(9, 0x20, inet6(group)));
    expect(netIfAddrs().get('utun0')![0]!.address).toBe('ff02::1%utun0');
  });

  test('a message that is cut, or has no length, is the last', () => {
    for (const last of [tunnel.subarray(0, 40), Buffer.from([0, 0, 5, 0x12]), Buffer.of(1)])
      expect([...withMessages(tunnel, last).netIoCounters().keys()]).toEqual(['utun0']);
  });

  test('an interface without any address is there all the same', () => {
    expect(withMessages(tunnel).netIfAddrs().get('utun0')).toMatchObject([{ family: 'AF_UNSPEC', address: null }]);
  });

  test('an address of an interface that was not told of is nobody’s', () => {
    const { netIfAddrs } = withMessages(tunnel, addressMessage(10, 0x20, inet(1, 2, 3, 4)));
    expect([...netIfAddrs().keys()]).toEqual(['utun0']);
  });
});

import { expect, test } from 'vitest';
import { interfaceCalls } from '../../../../packages/core/src/platform/windows/interfaces.js';
import {
  IP_ADAPTER_ADDRESSES,
  MIB_IF_ROW2,
} from '../../../../packages/core/src/platform/windows/layouts-interfaces.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';
import { wide } from './wide.js';

test('interfaces as Wine tells them', () => {
  const stats = interfaceCalls(capturedMachine()).netIfStats();
  expect([...stats.keys()]).toEqual(['lo', 'ifb0', 'ifb1', 'eth0']);
  expect(stats.get('eth0')).toEqual({
    isup: true,
    duplex: 0,
    speed: null,
    mtu: 1400,
    flags: 'up,broadcast,running,multicast',
    txQueueLength: null,
    operState: 'up',
    linkType: 'ether',
    driver: null,
  });
  expect(stats.get('ifb0')).toMatchObject({ isup: false, flags: 'up,broadcast,multicast', operState: 'down' });
  expect(stats.get('lo')).toMatchObject({ linkType: 'loopback', flags: 'up,loopback,running,multicast' });
});

test('addresses as Wine tells them', () => {
  const addresses = interfaceCalls(capturedMachine()).netIfAddrs();
  const none = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };
  const six = { ...none, family: 'AF_INET6', netmask: 'ffff:ffff:ffff:ffff::', prefixLength: 64 };
  expect(addresses.get('eth0')).toEqual([
    {
      ...none,
      family: 'AF_INET',
      address: '192.0.2.2',
      netmask: '255.255.255.0',
      broadcast: '192.0.2.255',
      prefixLength: 24,
    },
    { ...six, address: 'fd00::2' },
    { ...six, address: 'fe80::fc:ff:fe00:1%eth0' },
    { ...none, family: 'AF_LINK', address: '02-FC-00-00-00-01' },
  ]);
  expect(addresses.get('lo')!.map(({ address }) => address)).toEqual(['127.0.0.1', '::1']);
});

test('counters as Wine tells them', () => {
  const counters = interfaceCalls(capturedMachine()).netIoCounters();
  expect(counters.get('eth0')).toMatchObject({
    bytesSent: 5655017,
    bytesRecv: 2464513804,
    packetsSent: 59067,
    packetsRecv: 81700,
    collisions: null,
  });
});

/** An adapter whose name stands behind it. */
const adapter = (about: object): { bytes: Buffer; address: number } => {
  const address = 0x10000;
  const friendlyName = address + IP_ADAPTER_ADDRESSES.size;
  return { bytes: Buffer.concat([encode(IP_ADAPTER_ADDRESSES, { friendlyName, ...about }), wide('Café 2')]), address };
};

test('unicast and other packets, errors and losses; a rate; an adapter of IPv6 alone; no multicast', () => {
  const row = {
    index: 7,
    adminStatus: 1,
    operStatus: 1,
    type: 71,
    accessType: 2,
    mtu: 1500,
    transmitLinkSpeed: 866_700_000,
    inOctets: 10,
    inUcastPkts: 2,
    inNUcastPkts: 3,
    inDiscards: 4,
    inErrors: 5,
    outOctets: 60,
    outUcastPkts: 7,
    outNUcastPkts: 8,
    outDiscards: 9,
    outErrors: 11,
  };
  const native = capturedMachine({
    // A filter that is bound to the adapter has an index of its own.
    interfaceTable: () => Buffer.concat([encode(MIB_IF_ROW2, { ...row, index: 8 }), encode(MIB_IF_ROW2, row)]),
    adapterAddresses: () => adapter({ index: 0, ipv6Index: 7, flags: 0x10 }),
  });
  const network = interfaceCalls(native);
  expect(Object.fromEntries(network.netIoCounters())).toMatchObject({
    'Café 2': {
      bytesSent: 60,
      bytesRecv: 10,
      packetsSent: 15,
      packetsRecv: 5,
      errin: 5,
      errout: 11,
      dropin: 4,
      dropout: 9,
    },
  });
  expect(network.netIfStats().get('Café 2')).toMatchObject({
    speed: 866,
    flags: 'up,broadcast,running',
    linkType: 'ieee802.11',
  });
  expect(network.netIfAddrs()).toEqual(new Map());
});

test('a machine without a network', () => {
  const native = capturedMachine({ adapterAddresses: () => ({ bytes: Buffer.alloc(0), address: 0 }) });
  expect(interfaceCalls(native).netIfAddrs()).toEqual(new Map());
});

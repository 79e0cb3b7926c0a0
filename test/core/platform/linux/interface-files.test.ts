import { describe, expect, test } from 'vitest';
import { addressesFromFiles, statsFromFiles } from '../../../../packages/core/src/platform/linux/interface-files.js';
import { filesOf } from './files.js';

// Of Linux 6.18, with a second network on eth0 that lies within the first one.
const fibTrie = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 127.0.0.0/8 2 0 2
        +-- 127.0.0.0/31 1 0 0
           |-- 127.0.0.0
              /8 host LOCAL
           |-- 127.0.0.1
              /32 host LOCAL
        |-- 127.255.255.255
           /32 link BROADCAST
     +-- 192.0.2.0/24 2 0 2
        +-- 192.0.2.0/30 2 0 2
           |-- 192.0.2.0
              /24 link UNICAST
           |-- 192.0.2.2
              /32 host LOCAL
        |-- 192.0.2.129
           /32 host LOCAL
        |-- 192.0.2.255
           /32 link BROADCAST
     |-- 198.51.100.7
        /32 host LOCAL
Local:
     |-- 192.0.2.2
        /32 host LOCAL
`;
const routes = [
  'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT',
  'eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0',
  'eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0',
  'eth1\t800200C0\t00000000\t0001\t0\t0\t0\t80FFFFFF\t0\t0\t0',
  '',
].join('\n');
const inet6 = `00000000000000000000000000000001 01 80 10 80       lo
fe8000000000000000fc00fffe000001 04 40 20 80     eth0
fd000000000000000000000000000002 04 40 00 82     eth0
`;
const machine = {
  'proc/net/fib_trie': fibTrie,
  'proc/net/route': routes,
  'proc/net/if_inet6': inet6,
  'sys/class/net/bonding_masters': 'bond0\n',
  'sys/class/net/lo/flags': '0x9\n',
  'sys/class/net/lo/mtu': '65536\n',
  'sys/class/net/lo/address': '00:00:00:00:00:00\n',
  'sys/class/net/lo/broadcast': '00:00:00:00:00:00\n',
  'sys/class/net/lo/type': '772\n',
  'sys/class/net/lo/operstate': 'unknown\n',
  'sys/class/net/lo/tx_queue_len': '1000\n',
  'sys/class/net/lo/speed': new Error('EINVAL'),
  'sys/class/net/lo/duplex': new Error('EINVAL'),
  'sys/class/net/eth0/flags': '0x1003\n',
  'sys/class/net/eth0/mtu': '1400\n',
  'sys/class/net/eth0/address': '02:fc:00:00:00:01\n',
  'sys/class/net/eth0/broadcast': 'ff:ff:ff:ff:ff:ff\n',
  'sys/class/net/eth0/type': '1\n',
  'sys/class/net/eth0/operstate': 'up\n',
  'sys/class/net/eth0/tx_queue_len': '1000\n',
  'sys/class/net/eth0/speed': '100000\n',
  'sys/class/net/eth0/device/driver@': '../../../../bus/virtio/drivers/virtio_net',
  'sys/class/net/eth0/duplex': 'full\n',
  'sys/class/net/eth1/flags': '0x1003\n',
  'sys/class/net/eth1/mtu': '1500\n',
  'sys/class/net/eth1/address': '02:fc:00:00:00:02\n',
  'sys/class/net/eth1/broadcast': 'ff:ff:ff:ff:ff:ff\n',
  'sys/class/net/eth1/type': '30000\n',
  'sys/class/net/eth1/operstate': 'lowerlayerdown\n',
  'sys/class/net/eth1/speed': '-1\n',
  'sys/class/net/eth1/duplex': 'unknown\n',
  'sys/class/net/tun0/flags': '0x1090\n',
  'sys/class/net/tun0/mtu': '1500\n',
  'sys/class/net/tun0/address': '\n',
  'sys/class/net/tun0/broadcast': '\n',
  'sys/class/net/tun0/operstate': 'down\n',
};

describe('what a machine’s files tell of its interfaces', () => {
  test('their states; what is no interface is none', () => {
    expect(Object.fromEntries(statsFromFiles(filesOf(machine)))).toEqual({
      lo: {
        isup: true,
        duplex: 0,
        speed: null,
        mtu: 65536,
        flags: 'up,loopback,running',
        txQueueLength: 1000,
        operState: 'unknown',
        linkType: 'loopback',
        driver: null,
      },
      // psutil #2095: faster than 65535.
      eth0: {
        isup: true,
        duplex: 2,
        speed: 100000,
        mtu: 1400,
        flags: 'up,broadcast,running,multicast',
        txQueueLength: 1000,
        operState: 'up',
        linkType: 'ether',
        driver: 'virtio_net',
      },
      eth1: {
        isup: false,
        duplex: 0,
        speed: null,
        mtu: 1500,
        flags: 'up,broadcast,multicast',
        txQueueLength: null,
        operState: 'lowerlayerdown',
        linkType: '30000',
        driver: null,
      },
      tun0: {
        isup: false,
        duplex: 0,
        speed: null,
        mtu: 1500,
        flags: 'pointopoint,noarp,multicast',
        txQueueLength: null,
        operState: 'down',
        linkType: null,
        driver: null,
      },
    });
  });

  test('addresses of IPv4, on the interface that reaches the smallest network around them', () => {
    const all = [...addressesFromFiles(filesOf(machine))].flatMap(([name, addresses]) =>
      addresses.filter(({ family }) => family === 'AF_INET').map((address) => ({ name, ...address })),
    );
    const common = { family: 'AF_INET', ptp: null, scope: null };
    expect(all).toEqual([
      {
        ...common,
        name: 'lo',
        address: '127.0.0.1',
        netmask: '255.0.0.0',
        broadcast: '127.255.255.255',
        prefixLength: 8,
      },
      {
        ...common,
        name: 'eth0',
        address: '192.0.2.2',
        netmask: '255.255.255.0',
        broadcast: '192.0.2.255',
        prefixLength: 24,
      },
      {
        ...common,
        name: 'eth1',
        address: '192.0.2.129',
        netmask: '255.255.255.128',
        broadcast: '192.0.2.255',
        prefixLength: 25,
      },
    ]);
  });

  test('the routes of a machine with the most significant byte first', () => {
    const big = routes.replaceAll(/\b(\w\w)(\w\w)(\w\w)(\w\w)\b/g, '$4$3$2$1');
    const files = filesOf({ ...machine, 'proc/net/route': big }, true);
    expect(addressesFromFiles(files)).toEqual(addressesFromFiles(filesOf(machine)));
  });

  test('addresses of IPv6, and of the hardware or that there is none', () => {
    const addresses = addressesFromFiles(filesOf(machine));
    expect(addresses.get('eth0')!.slice(1)).toEqual([
      {
        family: 'AF_INET6',
        address: 'fe80::fc:ff:fe00:1%eth0',
        netmask: 'ffff:ffff:ffff:ffff::',
        broadcast: null,
        ptp: null,
        prefixLength: 64,
        scope: 'link',
      },
      expect.objectContaining({ address: 'fd00::2', scope: 'global' }),
      expect.objectContaining({ family: 'AF_LINK', address: '02:fc:00:00:00:01', broadcast: 'ff:ff:ff:ff:ff:ff' }),
    ]);
    expect(addresses.get('tun0')).toMatchObject([{ family: 'AF_UNSPEC', address: null }]);
  });

  // psutil #623: IPv6 off.
  test('what is not there, is not known', () => {
    expect(addressesFromFiles(filesOf({}))).toEqual(new Map());
    expect(statsFromFiles(filesOf({}))).toEqual(new Map());
    const alone = { 'sys/class/net/lo/flags': '0x8\n', 'sys/class/net/lo/mtu': '65536\n' };
    expect([...addressesFromFiles(filesOf(alone)).keys()]).toEqual(['lo']);
  });

  test('its first process knows the interfaces of a machine that is not ours', () => {
    const files = filesOf({ ...machine, 'proc/1/net/if_inet6': '', 'proc/1/net/fib_trie': '', 'proc/1/net/route': '' });
    expect([...addressesFromFiles(files).values()].flat().map(({ family }) => family)).toEqual([
      'AF_UNSPEC',
      'AF_LINK',
      'AF_LINK',
      'AF_LINK',
    ]);
  });
});

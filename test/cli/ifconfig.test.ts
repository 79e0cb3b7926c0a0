import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/ifconfig.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import type { InterfaceAddress } from '../../packages/core/src/model/interfaces.js';
import { fixture, recordingContext, runCommand } from './context.js';
import { machineAt } from './moments.js';

const dev = (received: number, packets: number, sent: number): string =>
  'Inter-|   Receive |  Transmit\n face |bytes\n' +
  `  eth0: ${received} ${packets} 1 2 3 4 0 7 ${sent} 20 5 6 7 8 9 0\n  tun0: 10 1 0 0 0 0 0 0 20 2 0 0 0 0 0 0\n`;
const link = (name: string, flags: string, type: number, address: string, more: Record<string, string> = {}) => {
  const files = { flags, mtu: '1500', type: String(type), address, broadcast: address, tx_queue_len: '1000', ...more };
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`sys/class/net/${name}/${file}`, `${text}\n`]),
  );
};
const first = {
  time: 100,
  files: {
    'proc/uptime': '1000.00 10.00\n',
    'proc/net/dev': dev(1_300_000, 1000, 4096),
    ...link('eth0', '0x1003', 1, '02:00:00:00:00:01', { operstate: 'up', speed: '1000', duplex: 'full' }),
    ...link('tun0', '0x1091', 65534, '', { operstate: 'unknown' }),
    ...link('eth10', '0x1002', 1, '02:00:00:00:00:0a', { operstate: 'down' }),
    ...link('eth2', '0x1002', 1, '02:00:00:00:00:02', { operstate: 'down' }),
  },
};
const later = { time: 102, files: { 'proc/net/dev': dev(1_302_048, 1010, 4096) } };

const none = { netmask: null, broadcast: null, ptp: null, prefixLength: null, scope: null };
const hardware = (address: string): InterfaceAddress => ({ ...none, family: 'AF_LINK', address });
const ipv4 = (address: string, more: Partial<InterfaceAddress>): InterfaceAddress => ({
  ...none,
  family: 'AF_INET',
  address,
  netmask: '255.255.255.0',
  prefixLength: 24,
  scope: 'global',
  ...more,
});
const addresses: Record<string, InterfaceAddress[]> = {
  eth0: [
    ipv4('10.1.2.3', { broadcast: '10.1.2.255' }),
    ipv4('10.1.2.4', {}),
    { ...none, family: 'AF_INET6', address: '2001:db8::1', prefixLength: 64, scope: 'global' },
    { ...none, family: 'AF_INET6', address: 'fe80::1%eth0', prefixLength: 64, scope: 'link' },
    hardware('02:00:00:00:00:01'),
  ],
  'eth0:1': [ipv4('10.9.9.9', {})],
  tun0: [ipv4('10.7.0.1', { netmask: '255.255.255.255', prefixLength: 32, ptp: '10.7.0.2' })],
  eth2: [hardware('02:00:00:00:00:02')],
  eth10: [hardware('02:00:00:00:00:0a')],
};

async function run(words: string[], columns?: number): ReturnType<typeof runCommand> {
  const { context, output } = recordingContext(columns === undefined ? {} : { columns });
  const backend: Backend = { ...machineAt(first, later), netIfAddrs: () => new Map(Object.entries(addresses)) };
  const code = await main([...words, '--root', 'made'], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

describe('what ifconfig prints', () => {
  test('a block for each interface that is up, with all its addresses', async () => {
    expect(await run([])).toEqual({
      stdout: [
        'eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
        '        inet 10.1.2.3  netmask 255.255.255.0  broadcast 10.1.2.255',
        '        inet 10.1.2.4  netmask 255.255.255.0',
        '        inet6 2001:db8::1  prefixlen 64  scopeid 0x0<global>',
        '        inet6 fe80::1  prefixlen 64  scopeid 0x20<link>',
        '        ether 02:00:00:00:00:01  txqueuelen 1000  (Ethernet)',
        '        RX packets 1000  bytes 1300000 (1.2 MiB)',
        '        RX errors 1  dropped 2  overruns 3  frame 4',
        '        TX packets 20  bytes 4096 (4.0 KiB)',
        '        TX errors 5  dropped 6 overruns 7  carrier 9  collisions 8',
        '',
        'eth0:1: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500',
        '        inet 10.9.9.9  netmask 255.255.255.0',
        '        ether 02:00:00:00:00:01  txqueuelen 1000  (Ethernet)',
        '',
        'tun0: flags=4305<UP,POINTOPOINT,RUNNING,NOARP,MULTICAST>  mtu 1500',
        '        inet 10.7.0.1  netmask 255.255.255.255  destination 10.7.0.2',
        '        unspec 00-00-00-00-00-00-00-00-00-00-00-00-00-00-00-00  txqueuelen 1000  (UNSPEC)',
        '        RX packets 1  bytes 10 (10.0 B)',
        '        RX errors 0  dropped 0  overruns 0  frame 0',
        '        TX packets 2  bytes 20 (20.0 B)',
        '        TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0',
        '',
        '',
      ].join('\n'),
      stderr: '',
      code: 0,
    });
  });

  test('-a has all, numbers in names in their order', async () => {
    const { stdout } = await run(['-a']);
    expect(stdout.match(/^\S+(?=: flags)/gm)).toEqual(['eth0', 'eth0:1', 'eth2', 'eth10', 'tun0']);
  });

  test('-s is a table of counters', async () => {
    expect((await run(['-s'])).stdout.split('\n')).toEqual([
      'Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg',
      'eth0             1500     1000      1      2 3            20      5      6      7 BMRU',
      'eth0:1           1500      - no statistics available -                        BMRU',
      'tun0             1500        1      0      0 0             2      0      0      0 MOPRU',
      '',
    ]);
  });

  test('-v tells state, speed and duplex', async () => {
    expect((await run(['-v', 'eth0'])).stdout).toContain('        state up  speed 1000 Mbit/s  full duplex\n');
    expect((await run(['-v', 'eth2'])).stdout).toContain('        state down  speed -\n');
  });

  test('--brief is a line each', async () => {
    const { stdout } = await run(['--brief', 'eth0']);
    const [titles, line] = stdout.split('\n').map((text) => text.split(/\s+/));
    expect(titles).toEqual('INTERFACE STATE MAC IPV4 IPV6 MTU RX TX'.split(' '));
    expect(line!.slice(0, 5)).toEqual(['eth0', 'up', '02:00:00:00:00:01', '10.1.2.3/24', '10.1.2.4/24']);
  });

  test('--help', async () => {
    const { stdout } = await runCommand(main, ['--help']);
    await expect(stdout).toMatchFileSnapshot('../fixtures/golden/ifconfig-help.txt');
  });
});

describe('rates', () => {
  test('are over the interval', async () => {
    const { stdout } = await run(['--watch', '--interval', '0.01', '--count', '1', '--json']);
    const { rows } = JSON.parse(stdout) as { rows: unknown[] };
    expect(rows[0]).toMatchObject({
      interface: 'eth0',
      recvRate: 1024,
      sentRate: 0,
      packetsRecvRate: 5,
      bytesRecv: 1_302_048,
      carrier: 9,
    });
    expect(rows.map((row) => (row as { interface: string }).interface)).toEqual(['eth0', 'tun0']);
  });

  test('of one interface', async () => {
    const { stdout } = await run(['eth0', '--interval', '0.01', '--count', '1']);
    expect(stdout.split('\n').map((line) => line.split(/\s+/).slice(0, 3))).toEqual([
      ['INTERFACE', 'RX/s', 'TX/s'],
      ['eth0', '1.0K', '0B'],
      [''],
    ]);
  });

  test('of a machine file, since its boot', async () => {
    const root = ['--root', fixture('debian-12.machine')];
    const { stdout } = await runCommand(main, ['--rates', '--json', ...root]);
    expect((JSON.parse(stdout) as { interface: string }[]).map((row) => row.interface)).toContain('lo');
  });
});

test('JSON has an interface a row, and what it is not told is null', async () => {
  const rows = JSON.parse((await run(['-a', '--json'])).stdout) as Record<string, unknown>[];
  expect(rows[0]).toMatchObject({
    interface: 'eth0',
    linkType: 'ether',
    mac: '02:00:00:00:00:01',
    ipv4: ['10.1.2.3/24', '10.1.2.4/24'],
    ipv6: ['2001:db8::1/64', 'fe80::1%eth0/64'],
    speed: 1000,
    duplex: 'full',
    bytesRecv: 1_300_000,
    collisions: 8,
    flags: ['up', 'broadcast', 'running', 'multicast'],
  });
  expect(rows[1]).toMatchObject({ interface: 'eth0:1', ipv4: ['10.9.9.9/24'], mtu: null, bytesRecv: null });
});

test.each(['zz', 'eth0:9', ''])('an interface named %j is not there', async (name) => {
  expect(await run([name])).toEqual({ stdout: '', stderr: `sysu ifconfig: no interface named "${name}"\n`, code: 1 });
});

test.each([
  ['eth0 10.0.0.1', 'ip address add 10.0.0.1 dev eth0'],
  ['eth0 inet 10.0.0.1/8 up', 'ip address add 10.0.0.1/8 dev eth0'],
  ['eth0 inet6 add 2001:db8::2/64', 'ip address add 2001:db8::2/64 dev eth0'],
  ['eth0 del 10.0.0.1', 'ip address del 10.0.0.1 dev eth0'],
  ['eth0 up', 'ip link set eth0 up'],
  ['eth0 mtu 1400', 'ip link set eth0 mtu 1400'],
  ['eth0 -arp', 'ip link set eth0 arp off'],
  ['eth0 promisc', 'ip link set eth0 promisc on'],
  ['eth0 hw ether 02:00:00:00:00:09', 'ip link set eth0 address ADDRESS'],
  ['eth0 tunnel 10.0.0.1', 'ip link set, ip address add'],
  ['eth0 inet', 'ip link set, ip address add'],
])('%s is refused, and what does it is named', async (words, way) => {
  expect(await run(words.split(' '))).toEqual({
    stdout: '',
    stderr: `sysu ifconfig: it shows interfaces and changes nothing: ${way}\n`,
    code: 2,
  });
});

import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/netstat.js';
import type { Backend, Connection } from '../../packages/core/src/index.js';
import { defineBackend } from '../../packages/core/src/platform/define.js';
import { machineOf } from '../../packages/core/src/platform/linux/index.js';
import { filesOf } from '../core/platform/linux/files.js';
import type { Contents } from '../core/platform/linux/files.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';

/** netstat on a machine that answers so. */
async function netstat(
  backend: Backend,
  words: string[],
  settings: Parameters<typeof recordingContext>[0] = {},
): Promise<Recorded> {
  const { context, output } = recordingContext(settings);
  const code = await main(['--root', 'made', ...words], { ...context, rootOptions: () => ({ backend }) });
  return { ...output(), code };
}

const socket = (more: Partial<Connection>): Connection => ({
  fd: 3,
  family: 'AF_INET',
  type: 'SOCK_STREAM',
  laddr: { ip: '127.0.0.1', port: 8080 },
  raddr: { ip: '127.0.0.1', port: 40000 },
  status: 'ESTABLISHED',
  pid: 7,
  listening: false,
  inode: '100',
  peerInode: null,
  uid: 33,
  recvQueue: 1,
  sendQueue: 2,
  netns: null,
  ...more,
});
const listener = socket({
  raddr: null,
  status: 'LISTEN',
  listening: true,
  inode: '101',
  recvQueue: 0,
  sendQueue: 128,
});
const listener6 = socket({ ...listener, family: 'AF_INET6', laddr: { ip: '::', port: 8081 }, inode: '102' });
const orphan = socket({ status: 'TIME_WAIT', inode: null, pid: null, fd: null, uid: null });
const bound = socket({ type: 'SOCK_DGRAM', status: 'NONE', raddr: null, listening: true, inode: '103' });
const mapped = socket({
  family: 'AF_INET6',
  laddr: { ip: '::ffff:10.0.0.1', port: 443 },
  raddr: { ip: '2001:db8::9', port: 5 },
  inode: '104',
});
const path = socket({
  family: 'AF_UNIX',
  status: 'NONE',
  laddr: '/run/a b',
  raddr: null,
  listening: true,
  inode: '105',
  details: { timer: null, timerSeconds: null, retries: null, probes: null, references: 2, state: 'UNCONNECTED' },
});

const listOf = ({ family, type }: Connection): string => {
  if (family === 'AF_UNIX') return 'unix';
  const protocol = { SOCK_STREAM: 'tcp', SOCK_DGRAM: 'udp' }[type] ?? 'raw';
  return `${protocol}${family === 'AF_INET6' ? '6' : '4'}`;
};

/** A machine with these sockets, whose processes are called p and their pid. */
function machine(sockets: readonly Connection[], more: Partial<Backend> = {}): Backend {
  return defineBackend('made', {
    monotonic: () => null,
    netConnections: async (lists, { owners, tcpInfo, details }) =>
      sockets
        .filter((each) => (lists as string[]).includes(listOf(each)))
        .map(({ tcpInfo: measured, details: looked, ...each }) => ({
          ...each,
          ...(!owners && { pid: null, fd: null }),
          ...(tcpInfo && { tcpInfo: measured ?? null }),
          ...(details && { details: looked ?? null }),
        })),
    userNames: async (uids) => new Map(Array.from(uids, (uid) => [uid, `u${uid}`])),
    sweep: async function* (_, { pids }) {
      const records = pids!.map((pid) => ({ pid, name: `p${pid}`, cmdline: [`/usr/bin/p${pid}`, '-x'] }));
      yield { records, refused: 0, lost: 0, lostCode: null };
    },
    ...more,
  });
}

const everything = machine([listener, socket({}), orphan, listener6, mapped, bound, path], {
  serviceNames: () => new Map([['443/tcp', 'https']]),
  hostAddresses: (host) => (host === 'west' ? ['10.0.0.1'] : []),
});

describe('sockets in the form of netstat', () => {
  test('those with a peer, unless more are asked for', async () => {
    expect((await netstat(everything, ['-tn'])).stdout).toBe(
      [
        'Active Internet connections (w/o servers)',
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State      ',
        'tcp        1      2 127.0.0.1:8080          127.0.0.1:40000         ESTABLISHED',
        'tcp        1      2 127.0.0.1:8080          127.0.0.1:40000         TIME_WAIT  ',
        'tcp6       1      2 10.0.0.1:443            2001:db8::9:5           ESTABLISHED',
        '',
      ].join('\n'),
    );
  });

  test('those that wait, and of UNIX below them', async () => {
    expect((await netstat(everything, ['-ln'])).stdout).toBe(
      [
        'Active Internet connections (only servers)',
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State      ',
        'tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN     ',
        'tcp6       0      0 :::8081                 :::*                    LISTEN     ',
        'udp        1      2 127.0.0.1:8080          0.0.0.0:*                          ',
        'Active UNIX domain sockets (only servers)',
        'Proto RefCnt Flags       Type       State         I-Node   Path',
        'unix  2      [ ACC ]     STREAM     LISTENING     105      /run/a b',
        '',
      ].join('\n'),
    );
  });

  test('without -n, IPv6 in brackets', async () => {
    const { stdout } = await netstat(everything, ['-6ta']);
    expect(stdout).toContain('[::]:8081               [::]:*                  LISTEN');
    expect(stdout).toContain('[::ffff:10.0.0.1]:443   [2001:db8::9]:5         ESTABLISHED');
  });

  test('with users, inodes and owners', async () => {
    const { stdout, stderr } = await netstat(everything, ['-tape4']);
    expect(stdout.split('\n').slice(1, 5)).toEqual([
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name    ',
      'tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN      u33        101        7/p7                ',
      'tcp        1      2 127.0.0.1:8080          127.0.0.1:40000         ESTABLISHED u33        100        7/p7                ',
      'tcp        1      2 127.0.0.1:8080          127.0.0.1:40000         TIME_WAIT   0          0          -                   ',
    ]);
    expect(stderr).toBe('');
    expect((await netstat(everything, ['-tane4'])).stdout).toContain('LISTEN      33         101       ');
  });

  test('with timers', async () => {
    const details = { timer: 'keepalive', timerSeconds: 7198.0499, retries: 0, probes: 1 } as const;
    const timed = machine([socket({ details: { ...details, references: null, state: null } })]);
    expect((await netstat(timed, ['-tno'])).stdout).toContain(' ESTABLISHED keepalive (7198.05/0/1)\n');
  });

  test('with what TCP has measured, and - for what it has not', async () => {
    const tcpInfo = { bytesSent: 5000, bytesReceived: 60, rtt: 0.00125, retransmits: 4 };
    const { stdout } = await netstat(machine([socket({ tcpInfo }), socket({ inode: '9' })]), ['-tn', '--info']);
    expect(
      stdout
        .split('\n')
        .slice(1, 4)
        .map((line) => line.slice(79)),
    ).toEqual([
      '       Sent   Received    RTT ms Retrans',
      '       5000         60     1.250       4',
      '          -          -         -       -',
    ]);
  });

  test('raw ones by the number of their state', async () => {
    const raw = socket({
      type: 'SOCK_RAW',
      status: 'NONE',
      laddr: { ip: '0.0.0.0', port: 1 },
      raddr: null,
      listening: true,
    });
    expect((await netstat(machine([raw]), ['-wan'])).stdout).toContain(
      'raw        1      2 0.0.0.0:1               0.0.0.0:*               7          \n',
    );
  });

  test('a socket of several owners is a line, with all of them once', async () => {
    const shared = machine([listener, { ...listener, fd: 4 }, { ...listener, pid: 8 }, socket({})]);
    const { stdout } = await netstat(shared, ['-tlnp']);
    expect(stdout.split('\n').slice(2)).toEqual([
      'tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN      7/p7,8/p8           ',
      '',
    ]);
    expect(JSON.parse((await netstat(shared, ['-tl', '--json'])).stdout)).toHaveLength(3);
  });

  test('who is not seen is told once, and only where owners are shown', async () => {
    const unowned = machine([{ ...listener, pid: null }, orphan]);
    expect((await netstat(unowned, ['-tap'])).stderr).toMatch(
      /^sysu netstat: no owner is seen of 1 socket: .* \(run as root\)/,
    );
    expect((await netstat(unowned, ['-ta'])).stderr).toBe('');
  });
});

describe('for programs', () => {
  test('each value apart, under the names of the columns', async () => {
    const { stdout } = await netstat(everything, ['-tn', '--json', '--where', 'localPort == 443']);
    expect(JSON.parse(stdout)).toEqual([
      {
        protocol: 'tcp6',
        recvQueue: 1,
        sendQueue: 2,
        local: '[::ffff:10.0.0.1]:443',
        localAddress: '::ffff:10.0.0.1',
        localPort: 443,
        remote: '[2001:db8::9]:5',
        remoteAddress: '2001:db8::9',
        remotePort: 5,
        status: 'ESTABLISHED',
        listening: false,
        pid: 7,
        process: 'p7',
        fd: 3,
        uid: 33,
        user: 'u33',
        inode: '104',
      },
    ]);
  });

  test('columns, order and conditions as of every table', async () => {
    const { stdout } = await netstat(everything, ['-ta', '--columns', 'localPort,status', '--sort', '-localPort']);
    expect(stdout).toBe(
      'LOCAL PORT STATE\n      8081 LISTEN\n      8080 LISTEN\n      8080 ESTABLISHED\n      8080 TIME_WAIT\n       443 ESTABLISHED\n',
    );
  });
});

describe('filters', () => {
  const local = async (...words: string[]): Promise<string[]> => {
    const { stdout } = await netstat(everything, ['-t', '--csv', '--no-header', '--columns', 'local,status', ...words]);
    return stdout.split('\r\n').filter(Boolean);
  };

  test.each([
    [[':8080'], ['127.0.0.1:8080,LISTEN', '127.0.0.1:8080,ESTABLISHED', '127.0.0.1:8080,TIME_WAIT']],
    [['-l', ':8080'], ['127.0.0.1:8080,LISTEN']],
    [
      ['state', 'listening'],
      ['127.0.0.1:8080,LISTEN', '[::]:8081,LISTEN'],
    ],
    [['state', 'TIME_WAIT'], ['127.0.0.1:8080,TIME_WAIT']],
    [['exclude', 'connected', 'sport', '>=', ':8081'], ['[::]:8081,LISTEN']],
    [['state', 'big', 'exclude', 'listening', 'sport = :8080'], ['127.0.0.1:8080,ESTABLISHED']],
    [['(', 'dport', '=', ':5', 'or', 'dport', '=', ':6', ')'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['sport = 443 and not dst 10.0.0.0/8'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['src 10.0.0.0/8'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['dst = [2001:db8::9]:5'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['dst 2001:db8::/32'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['src 127.0.0.1:8080 ! dst 127.0.0.1:40000'], []],
    [['sport != :8080 || sport lt 10'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
    [['sport = :https src west:https'], ['[::ffff:10.0.0.1]:443,ESTABLISHED']],
  ])('%j', async (words, expected) => {
    expect(await local(...words)).toEqual(expected);
  });

  test('nothing that matches is a failure', async () => {
    expect((await netstat(everything, ['-tl', ':1'])).code).toBe(1);
    expect((await netstat(machine([]), ['-tl'])).code).toBe(0);
  });

  test.each([
    ['state nowhere', '"nowhere"'],
    ['state', 'a state'],
    ['sport = :nosuch', '"nosuch"'],
    ['sport = 65536', '"65536"'],
    ['dst example.org', '"example.org"'],
    ['dst 10.0.0.0/33', '"10.0.0.0/33"'],
    ['dst 10.0.0.256', '"10.0.0.256"'],
    ['dst > 10.0.0.1', 'equal or not'],
    ['( sport = 1', 'parenthesis'],
    ['sport = 1 )', '")"'],
    ['sport =', 'a port'],
    ['owner = 1', '"owner"'],
    ['( '.repeat(20_000), 'nested more than 100 deep'],
    ['not '.repeat(20_000), 'nested more than 100 deep'],
  ])('%.20s is not understood', async (filter, told) => {
    const { stderr, stdout, code } = await netstat(everything, [filter]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(told);
  });
});

describe('names of addresses', () => {
  const asked: string[][] = [];
  const named = machine([listener, socket({}), mapped], {
    hostNames: async (addresses) => {
      asked.push([...addresses]);
      return new Map([['127.0.0.1', 'lo\x1bcal']]);
    },
    serviceNames: () => new Map([['8080/tcp', 'http-alt']]),
  });

  test('are looked up only by --resolve', async () => {
    await netstat(named, ['-ta']);
    await netstat(named, ['-ta', '--resolve', '--json']);
    expect(asked).toEqual([]);
  });

  test('stand for addresses where there are any', async () => {
    const { stdout } = await netstat(named, ['-ta', '--resolve']);
    expect(stdout.split('\n').slice(2)).toEqual([
      'tcp        0      0 lo\\x1bcal:http-alt      0.0.0.0:*               LISTEN     ',
      'tcp        1      2 lo\\x1bcal:http-alt      lo\\x1bcal:40000         ESTABLISHED',
      'tcp6       1      2 [::ffff:10.0.0.1]:443   [2001:db8::9]:5         ESTABLISHED',
      '',
    ]);
    expect(asked).toEqual([['127.0.0.1', '::ffff:10.0.0.1', '2001:db8::9']]);
  });
});

test('states are counted', async () => {
  expect((await netstat(everything, ['--states', '-t'])).stdout).toBe(
    'PROTO STATE       COUNT\ntcp   LISTEN          1\ntcp   ESTABLISHED     1\ntcp   TIME_WAIT       1\n' +
      'tcp6  LISTEN          1\ntcp6  ESTABLISHED     1\n',
  );
  expect(JSON.parse((await netstat(everything, ['--states', '-u', '--json'])).stdout)).toEqual([
    { protocol: 'udp', status: 'NONE', count: 1 },
  ]);
});

describe('--top', () => {
  const sent = (bytesSent: number, inode = '100', pid: number | null = 7): Connection =>
    socket({ inode, pid, tcpInfo: { bytesSent, bytesReceived: 0, rtt: null, retransmits: 0 } });
  const busy = (): Backend => {
    let asked = 0;
    const listings = [
      [sent(0), sent(0, '200', 8), sent(5, '300', 9)],
      [sent(2048), sent(10_240, '200', 8), sent(10_240, '200', 10)],
    ];
    return machine([], { monotonic: () => asked, netConnections: async () => listings[asked++]! });
  };

  test('the busiest process first, and what is missing', async () => {
    const { stdout, stderr } = await netstat(busy(), [
      '--top',
      '--interval',
      '0.01',
      '--count',
      '1',
      '--sort',
      'sentRate',
    ]);
    expect(stdout.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
      'TCP only, over 1.00 s; without what 1 connections carried that ended in it',
      'PID USER TCP RX/s TCP TX/s RETRANS/s CONNS PROCESS',
      '8 - 0B 10.0K 0.00 1 p8',
      '10 - 0B 10.0K 0.00 1 p10',
      '7 - 0B 2.0K 0.00 1 p7',
      '',
    ]);
    expect(stderr).toContain('UDP is missing');
    expect(stderr).toContain('column shared');
  });

  test('for a program', async () => {
    const words = ['--top', '--interval', '0.01', '--count', '1', '--ndjson', '--where', 'pid == 7'];
    const { stdout, stderr } = await netstat(busy(), words);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ pid: 7, sentRate: 2048, receivedRate: 0, shared: 0, process: 'p7' });
  });

  test('files have no rates', async () => {
    const { stdout, stderr } = await netstat(machine([sent(5)]), ['--top']);
    expect(stdout.split('\n')[1]!.replaceAll(/ +/g, ' ').trim()).toBe('7 - - - - 1 p7');
    expect(stderr).toContain('no rates');
  });
});

describe('what is not sockets', () => {
  const hostile = 'e\x1bv\u202eil';
  const contents: Contents = {
    'proc/1/net/route':
      'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n' +
      'eth0\t00000000\t010200C0\t0003\t1\t2\t3\t00000000\t1500\t4000\t5\n' +
      `${hostile}\t0002010A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n*\t0000070A\t00000000\t0201\t0\t0\t0\t0000FFFF\t0\t0\t0\n`,
    'proc/1/net/igmp': `Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n1\t${hostile}   :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n`,
    'proc/1/net/igmp6': '4    eth0            ff020000000000000000000000000001     1 0000000C 0\n',
    'proc/1/net/snmp': 'Ip: Forwarding InReceives\nIp: 1 2\nTcp: RtoAlgorithm ActiveOpens\nTcp: 1 0\n',
    'proc/1/net/netstat': 'TcpExt: TW DelayedACKLost TCPKeepAlive New\nTcpExt: 239 921 0 5\n',
    'proc/1/net/snmp6': 'Ip6InReceives\t2\nIp6InOctets\t256\nIcmp6InMsgs\t1\nIcmp6InDestUnreachs\t2\n',
    'proc/1/net/dev':
      'a\nb\n  eth10: 1000 20 3 4 5 6 0 8 2000 30 7 8 9 10 11 0\n   eth9: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n',
    'sys/class/net/eth10/mtu': '1500\n',
    'sys/class/net/eth10/flags': '0x1043\n',
    'sys/class/net/eth9/mtu': '9000\n',
    'sys/class/net/eth9/flags': '0x1002\n',
  };
  const files = machineOf(filesOf(contents), 'in a test');
  const text = async (...words: string[]): Promise<string> => (await netstat(files, words)).stdout;

  test('routes', async () => {
    expect(await text('-rn')).toBe(
      [
        'Kernel IP routing table',
        'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface',
        '0.0.0.0         192.0.2.1       0.0.0.0         UG     1500 4000       5 eth0',
        '10.1.2.0        0.0.0.0         255.255.255.0   U         0 0          0 e\\x1bv\\u202eil',
        '10.7.0.0        -               255.255.0.0     !         - -          - -',
        '',
      ].join('\n'),
    );
    expect(await text('-ree')).toContain('UG    3      1        2 eth0     1500  4000   5\n');
    expect(JSON.parse(await text('-r', '--json', '--where', 'metric == 3'))).toMatchObject([
      { destination: '0.0.0.0', prefixLength: 0, gateway: '192.0.2.1', interface: 'eth0', mtu: 1500 },
    ]);
  });

  test('groups', async () => {
    const head =
      'IPv6/IPv4 Group Memberships\nInterface       RefCnt Group\n--------------- ------ ---------------------\n';
    const [v4, v6] = ['e\\x1bv\\u202eil  1      224.0.0.1\n', 'eth0            1      ff02::1\n'];
    expect(await text('-g')).toBe(head + v4 + v6);
    expect(await text('-4g')).toBe(head + v4);
    expect(JSON.parse(await text('-6g', '--json'))).toEqual([
      { interface: 'eth0', members: 1, group: 'ff02::1', family: 'AF_INET6' },
    ]);
  });

  test('statistics, in words where there are any', async () => {
    expect(await text('-s')).toBe(
      [
        'Ip:\n    Forwarding: 1\n    2 total packets received',
        'Tcp:\n    0 active connection openings',
        'TcpExt:\n    239 TCP sockets finished time wait in fast timer\n    Quick ack mode was activated 921 times\n    New: 5\n',
      ].join('\n'),
    );
    expect(await text('-su')).toBe('');
    expect(await text('-6sw')).toBe(
      'Ip6:\n    2 total packets received\n    Ip6InOctets: 256\n' +
        'Icmp6:\n    1 ICMP messages received\n    ICMP input histogram:\n        destination unreachable: 2\n',
    );
    expect(JSON.parse(await text('-st', '--json', '--where', 'value > 200'))).toEqual([
      { protocol: 'TcpExt', counter: 'TW', value: 239 },
      { protocol: 'TcpExt', counter: 'DelayedACKLost', value: 921 },
    ]);
  });

  test('statistics: names of protocols and counters are never raw', async () => {
    const snmp = 'A\x1b[m: B\x1b[m\nA\x1b[m: 1\n';
    const { stdout } = await netstat(machineOf(filesOf({ 'proc/1/net/snmp': snmp }), 'in a test'), ['-s']);
    expect(stdout).toBe('A\\x1b[m:\n    B\\x1b[m: 1\n');
  });

  test('interfaces: numbers in names are numbers', async () => {
    const [title, heading, ...rows] = (await text('-ia')).split('\n');
    expect([title, heading]).toEqual([
      'Kernel Interface table',
      'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg',
    ]);
    expect(rows).toEqual([
      'eth9             9000        0      0      0 0             0      0      0      0 BM',
      'eth10            1500       20      3      4 5            30      7      8      9 BMRU',
      '',
    ]);
    expect(await text('-i')).not.toContain('eth9');
    expect(await text('-ie')).toMatch(
      /^Kernel Interface table\neth10: flags=4163<UP,.*> {2}mtu 1500\n(?: {8}.*\n)+\n$/,
    );
    const named = await netstat(files, ['-i', 'eth9', 'eth7']);
    expect(named).toMatchObject({ code: 1, stderr: 'sysu netstat: no interface named "eth7"\n' });
    expect(named.stdout).toContain('eth9');
  });

  test('again and again, each below the last', async () => {
    const { stdout } = await netstat(files, ['-rc', '--interval', '0.01', '--count', '2'], { columns: 80 });
    expect(stdout.match(/Kernel IP routing table/g)).toHaveLength(2);
    expect(stdout).not.toContain('\x1b');
  });
});

describe('what is not taken', () => {
  test.each([
    [['-r', '-i'], '--route --interfaces'],
    [['-A', 'ax25'], '"ax25"'],
    [['-A', 'inet7'], 'did you mean inet?'],
    [['-r', 'eth0'], '"eth0"'],
    [['-tanZ'], '-Z is not taken'],
    [['-M'], 'conntrack'],
    [['--kill'], 'sysu kill :PORT'],
    [['-C'], 'sysu netstat -r'],
    [['-2'], 'only inet, inet6 and unix'],
    [['--protocol=x25'], '"x25"'],
  ])('%j', async (words, told) => {
    const { stdout, stderr, code } = await netstat(everything, words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(told);
  });
});

describe('hostile names', () => {
  const evil = 'e\x1b]0;x\x07v\ni\u202el\x9b';
  const hostile = machine([listener, { ...path, laddr: `/run/${evil}` }], {
    userNames: async () => new Map([[33, evil]]),
    sweep: async function* (_, { pids }) {
      const records = pids!.map((pid) => ({ pid, name: evil, cmdline: [`/bin/${evil}`] }));
      yield { records, refused: 0, lost: 0, lostCode: null };
    },
  });

  test.each([[[]], [['--columns', 'program,process,user,local']], [['--csv', '--columns', 'program,user,local']]])(
    'reach nobody raw: %j',
    async (words) => {
      const { stdout } = await netstat(hostile, ['-ape', '-tx', ...words]);
      expect(stdout).toContain('\\x1b]0;x\\x07v\\ni\\u202el\\x9b');
      expect(stdout.replaceAll(/\r?\n/g, '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202e]/);
    },
  );
});

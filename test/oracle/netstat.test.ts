import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/netstat.js';
import { recordingContext } from '../cli/context.js';
import { program } from '../faults/program.js';
import { nobodyRunsNode, unshareMounts, works } from '../works.js';
import { askEach, comparable } from './network/netstat.js';
import { isInstalled } from './oracle.js';

const ends: (() => void)[] = [];
afterAll(() => ends.forEach((end) => end()));

const hasNamespaces = works('unshare', '--net', '--mount', 'true');

const socketForms = [
  '-an',
  '-tunap',
  '-tulpn',
  '-n',
  '-ln',
  '-ltn',
  '-lun',
  '-u -n',
  '-wan',
  '-tneo',
  '-taneop',
  '-tunap -ee',
  '-xap',
  '-x -n',
  '-xl',
  '-4an',
  '-6an',
  '-46tan',
  '--inet -an',
  '--inet6 -lnp',
  '-A inet,unix -ln',
  '-A unix -a',
  '--protocol=unix -a',
  '--tcp --numeric --all',
  '--udp --listening --numeric-hosts -n',
  '-tan --numeric-users --extend',
  '--raw --all -n --verbose',
  '--unix --all --programs',
];
const fullForms = ['-ie', '-iae'];
const interfaceForms = ['-i', '-ia', '--interfaces --all', '-rn', '-rne', '-6rn', '-g', '-6g -n', '--groups'];
// Of ss: what it takes besides flags, and of netstat the same.
const filters = [
  'state established',
  'state time-wait',
  'state connected',
  'exclude listening',
  'state synchronized',
  'state bucket',
  'state big',
  'state all',
  'dst 127.0.0.1',
  'src 10.9.0.0/16',
  '( src 127.0.0.0/8 and not dst 127.0.0.1 )',
  'state established sport gt :1',
];
const words = (form: string): string[] => form.split(' ');

describe.runIf(hasNamespaces && isInstalled('netstat') && isInstalled('ss') && isInstalled('ip'))(
  'sockets and interfaces, in a namespace of their own',
  () => {
    let holders: number[];
    let netstat: Map<string, { theirs: string; ours: string }>;
    let ss: Map<string, { theirs: string; ours: string }>;
    let measured: { theirs: string; ours: string };
    let unprivileged: { theirs: string; ours: string };

    beforeAll(() => {
      const sysu = [process.execPath, program('../faults/sysu.ts', (remove) => ends.push(remove)), 'netstat'];
      const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      // netstat cuts addresses without -W.
      const forms = [...socketForms, ...interfaceForms, ...fullForms];
      const pairs = [
        ...forms.map((form) => [
          ['netstat', '-W', ...words(form)],
          [...sysu, ...words(form)],
        ]),
        ...filters.map((filter) => [
          ['ss', '-Htane', ...words(filter)],
          [...sysu, '-ta', '--csv', '--no-header', '--columns', 'inode,local,remote', ...words(filter)],
        ]),
        [
          ['ss', '-HtinO', 'state', 'established'],
          [
            ...sysu,
            '-tn',
            '--json',
            '--columns',
            'local,remote,bytesSent,bytesReceived,rtt,retransmits',
            'state',
            'established',
          ],
        ],
        [
          [...nobody, 'sh', '-c', 'netstat -tlnpW 2>&1'],
          nobodyRunsNode ? [...nobody, 'sh', '-c', '"$@" 2>&1', 'sh', ...sysu, '-tlnp'] : ['true'],
        ],
      ];
      const answer = askEach(pairs.flat());
      holders = answer.holders;
      const outputs = pairs.map((_, i) => ({ theirs: answer.outputs[2 * i]!, ours: answer.outputs[2 * i + 1]! }));
      netstat = new Map(forms.map((form, i) => [form, outputs[i]!]));
      ss = new Map(filters.map((filter, i) => [filter, outputs[forms.length + i]!]));
      [measured, unprivileged] = outputs.slice(-2) as [typeof measured, typeof unprivileged];
    }, 240_000);

    /** As our columns have it: no peer is empty, a socket of both families has an address of IPv6. */
    const endpoint = (text: string): string =>
      text.endsWith(':*') ? '' : text.replace(/%\w+/, '').replace(/^\*/, '[::]');

    /** With their number wherever ours is a little greater: packets pass meanwhile. */
    const likeWords = (ours: string, theirs: string): string => {
      const known = theirs.split(/(?<=\s)(?=\S)/);
      const words = ours.split(/(?<=\s)(?=\S)/);
      const isLike = (a: string, b = ''): boolean =>
        a.length === b.length && Number(a) >= Number(b) && Number(a) - Number(b) < 50;
      return words.map((word, i) => (isLike(word, known[i]) ? known[i] : word)).join('');
    };

    // Where a socket stands in its list, is no promise of the kernel.
    const lines = (text: string): string[] => text.split('\n').map(comparable).toSorted();

    test.each(socketForms)('netstat %s', (form) => {
      const { theirs, ours } = netstat.get(form)!;
      expect(theirs.split('\n').length).toBeGreaterThan(3);
      expect(lines(ours)).toEqual(lines(theirs));
    });

    test.each(interfaceForms)('netstat %s', (form) => {
      const { theirs, ours } = netstat.get(form)!;
      // With a family, netstat -g lists sockets too.
      const own = theirs.replace(/^Active[^]*(?=IPv6\/IPv4)/, '');
      expect(likeWords(ours, own)).toBe(own);
    });

    test.each(fullForms)('netstat %s: all that it tells, and the addresses that it leaves out', (form) => {
      const { theirs, ours } = netstat.get(form)!;
      // Packets pass from one to the next; and without a broadcast there may be another end, which netstat leaves out.
      const plain = (line: string): string =>
        line.replace(/^( *[RT]X packets).*/, '$1').replace('  broadcast 0.0.0.0', '');
      const told = ours.split('\n').map(plain);
      const left = theirs.split('\n').filter((line) => !told.some((own) => own.startsWith(plain(line))));
      expect(left).toEqual([]);
      expect(ours).toContain('inet 10.9.5.1  netmask');
    });

    test('all who hold a socket are told, where netstat tells one', () => {
      const { ours } = netstat.get('-tunap')!;
      expect(ours).toMatch(
        new RegExp(
          ` ${holders[0]}/python3,${holders[1]}/python3 *$|${holders[1]}/python3,${holders[0]}/python3 *$`,
          'm',
        ),
      );
    });

    test('waiting times are those of netstat', () => {
      const times = (text: string): Map<string, number> =>
        new Map(
          Array.from(
            text.matchAll(/^(\w+ +\d+ +\d+ \S+ +\S+) .* (?:keepalive|timewait) \((\d+\.\d\d)\//gm),
            ([, socket, time]) => [socket!, Number(time)],
          ),
        );
      const { theirs, ours } = netstat.get('-tneo')!;
      const [known, told] = [times(theirs), times(ours)];
      expect(told.size).toBeGreaterThan(0);
      for (const [socket, time] of told) expect(Math.abs(time - known.get(socket)!)).toBeLessThan(20);
    });

    test.each(filters)('ss %s', (filter) => {
      const { theirs, ours } = ss.get(filter)!;
      // Addresses, and behind them the inode: what stands before them depends on the filter.
      const expected = Array.from(theirs.matchAll(/ (\S+:\S+) +(\S+:\S+) .*\bino:(\d+)/g), ([, local, remote, inode]) =>
        [inode === '0' ? '' : inode, ...[local, remote].map((end) => endpoint(end!))].join(','),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(ours.split('\r\n').filter(Boolean).toSorted()).toEqual(expected.toSorted());
    });

    test('what TCP has measured is what ss tells', () => {
      const figure = (line: string, name: string): number =>
        Number(new RegExp(`\\b${name}:([\\d.]+)`).exec(line)?.[1] ?? 0);
      const known = new Map(
        measured.theirs
          .trimEnd()
          .split('\n')
          .map((line) => {
            const [, local, remote] = /^\d+ +\d+ +(\S+) +(\S+)/.exec(line)!;
            const rtt = figure(line, 'rtt');
            return [
              `${endpoint(local!)} ${endpoint(remote!)}`,
              [figure(line, 'bytes_sent'), figure(line, 'bytes_received'), rtt],
            ];
          }),
      );
      const rows = JSON.parse(measured.ours) as Record<string, number | string | null>[];
      expect(rows.length).toBe(known.size);
      expect(rows.some(({ bytesSent, rtt }) => Number(bytesSent) > 0 && Number(rtt) > 0)).toBe(true);
      for (const { local, remote, bytesSent, bytesReceived, rtt } of rows) {
        const [sent, received, time] = known.get(`${local} ${remote}`)!;
        expect([local, bytesSent, bytesReceived]).toEqual([local, sent, received]);
        expect(Math.abs(Number(rtt) - time!)).toBeLessThan(0.0011);
      }
    });

    test.runIf(nobodyRunsNode)('whoever may not see owners sees all else, and is told so', () => {
      const { theirs, ours } = unprivileged;
      const sockets = (text: string): string[] =>
        text
          .split('\n')
          .filter((line) => line.startsWith('tcp'))
          .toSorted();
      expect(sockets(ours).length).toBeGreaterThan(3);
      expect(sockets(ours)).toEqual(sockets(theirs));
      expect(sockets(ours).every((line) => line.trimEnd().endsWith(' -'))).toBe(true);
      expect(ours).toContain('run as root');
    });
  },
);

describe.skipIf(!unshareMounts || !isInstalled('netstat'))('on files that were made', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'netstat-'));
    mkdirSync(join(folder, 'proc/net'), { recursive: true });
    ends.push(() => rmSync(folder, { recursive: true }));
    cpSync('/proc/net/if_inet6', join(folder, 'proc/net/if_inet6'));
  });

  const write = (name: string, text: string): void => writeFileSync(join(folder, 'proc/net', name), text);
  const both = async (form: string): Promise<{ theirs: string; ours: string }> => {
    const script = 'mount --bind "$1/proc" /proc && shift && exec netstat "$@"';
    const args = ['--mount', 'sh', '-c', script, 'sh', folder, ...words(form)];
    const { stdout: theirs } = spawnSync('unshare', args, {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
    const { context, output } = recordingContext();
    await main([...words(form), '--root', folder], { ...context, rootOptions: (root) => ({ root }) });
    return { theirs, ours: output().stdout };
  };

  const bits = Array.from({ length: 12 }, (_, bit) => (1 << bit) | 1);
  const hex = (value: number, digits: number): string => (value >>> 0).toString(16).toUpperCase().padStart(digits, '0');

  test.each(['-rn', '-rne', '-rnee', '-r --extend -n', '--route -n'])(
    'routes of IPv4 with every flag: netstat %s',
    async (form) => {
      const line = (flags: number, more = '0\t0\t0\tFFFFFFFF\t0\t0\t0'): string =>
        `eth0\t0200000A\t0100000A\t${hex(flags, 4)}\t${more}   \n`;
      write(
        'route',
        `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT   \n${bits.map((flags) => line(flags)).join('')}` +
          line(3, '1\t2\t3\t00000000\t1500\t4000\t5') +
          line(0x201, '1\t2\t3\t0000FFFF\t1500\t4000\t5') +
          line(1, '12345\t1234567\t1234567\tF0FFFFFF\t123456\t123456\t1234567'),
      );
      const { theirs, ours } = await both(form);
      expect(theirs.split('\n').length).toBeGreaterThan(12);
      expect(ours).toBe(theirs);
    },
  );

  test.each(['-6rn', '-rn -A inet6', '-6r'])('routes of IPv6 with every flag: netstat %s', async (form) => {
    const line = (flags: number, metric: string, to = '20010db8000000000000000000000001'): string =>
      `${to} 40 ${'0'.repeat(32)} 00 ${'0'.repeat(31)}1 ${metric} 0000000a 0000000b ${hex(flags, 8).toLowerCase()}     eth0\n`;
    const all = Array.from({ length: 32 }, (_, bit) => (1 << bit) | 1);
    write(
      'ipv6_route',
      all.map((flags) => line(flags, '00000400')).join('') + line(0x200200, 'ffffffff', '0'.repeat(32)),
    );
    const { theirs, ours } = await both(form);
    expect(theirs.split('\n').length).toBeGreaterThan(30);
    expect(ours).toBe(theirs);
  });

  /** The counters of this kernel, of which each has a value of its own, or 0. */
  const count = (names: readonly string[], valueOf: (i: number) => number): void => {
    let i = 1000;
    for (const name of names) {
      const text = readFileSync(`/proc/net/${name}`, 'utf8');
      const lines = text.split('\n').map((line, at) => {
        if (name === 'snmp6') return line.replace(/\d+$/, () => String(valueOf(i++)));
        return at % 2 === 0 ? line : line.replaceAll(/ -?\d+/g, () => ` ${valueOf(i++)}`);
      });
      write(name, lines.join('\n'));
    }
  };
  const statistics = [
    '-s',
    '--statistics',
    '-st',
    '-su',
    '-sw',
    '-stu',
    '-6s',
    '-6st',
    '-6su',
    '-6sw',
    '-s --inet6',
    '-sn',
  ];

  test.each(statistics)('statistics of all that this kernel counts: netstat %s', async (form) => {
    count(['snmp', 'netstat', 'snmp6'], (i) => i);
    const { theirs, ours } = await both(form);
    expect(theirs).toMatch(/\d{4}/);
    expect(ours).toBe(theirs);
  });

  test.each(statistics)('statistics of a machine on which nothing has happened: netstat %s', async (form) => {
    count(['snmp', 'netstat', 'snmp6'], () => 0);
    const { theirs, ours } = await both(form);
    expect(ours).toBe(theirs);
  });
});

// Sends 2 MB a second over TCP to itself, ten times as much over UDP, and runs the command of its arguments meanwhile.
const traffic = `
import socket, subprocess, sys, threading, time
subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
other = server.accept()[0]
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
def drain():
    while other.recv(1 << 20): pass
def send():
    start, sent = time.monotonic(), 0
    while True:
        if sent < (time.monotonic() - start) * 2e6:
            client.sendall(bytes(20000))
            sent += 20000
            for _ in range(4): udp.sendto(bytes(50000), ("127.0.0.1", 9))
        else:
            time.sleep(0.005)
for work in drain, send:
    threading.Thread(target=work, daemon=True).start()
sys.exit(subprocess.run(sys.argv[1:]).returncode)
`;

describe.runIf(hasNamespaces && isInstalled('ip'))('--top', () => {
  test('tells the bytes a second that a process sends and receives over TCP, and no others', () => {
    const sysu = [process.execPath, program('../faults/sysu.ts'), 'netstat'];
    const top = [...sysu, '--top', '--json'];
    const args = ['--net', '--pid', '--fork', '--mount-proc', '--kill-child', 'python3', '-c', traffic, ...top];
    const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    const rows = JSON.parse(stdout) as Record<string, number>[];
    expect(rows).toHaveLength(1);
    const [{ pid, connections, sentRate, receivedRate, shared }] = rows as [Record<string, number>];
    expect({ pid, connections, shared }).toEqual({ pid: 1, connections: 2, shared: 0 });
    for (const rate of [sentRate!, receivedRate!]) {
      expect(rate).toBeGreaterThan(1e6);
      expect(rate).toBeLessThan(4e6);
    }
  });
});

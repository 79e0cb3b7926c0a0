import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../packages/core/src/model/connections.js';
import { program } from '../faults/program.js';
import { works } from '../works.js';
import { askInNamespace } from './network/namespace.js';
import type { Ours, Planted, PsutilRow } from './network/namespace.js';
import { parseSs } from './network/ss.js';
import type { Shown } from './network/ss.js';
import { isInstalled } from './oracle.js';
import { isPsutilInstalled } from './psutil.js';

const kinds = 'inet inet4 inet6 tcp tcp4 tcp6 udp udp4 udp6 unix all'.split(' ');
const states = 'CLOSE_WAIT CLOSING ESTABLISHED FIN_WAIT1 FIN_WAIT2 LAST_ACK LISTEN SYN_RECV SYN_SENT TIME_WAIT'.split(
  ' ',
);
const hasNamespaces = works('unshare', '--net', '--mount', 'true');

let planted: Planted;
/** Told by the kernel, and as it were of another machine read from files. */
const sources = ['kernel', 'files'] as const;

/** What psutil says of a socket besides who holds it, as text. */
function socketOf({ family, type, laddr, raddr, status }: PsutilRow): string {
  const isUnix = family === 'AF_UNIX';
  // psutil knows no peer of UNIX sockets; and with 5.9.4 and 8.0 a path with a space is none.
  const path = typeof laddr === 'string' && laddr.includes(' ') ? null : laddr;
  return JSON.stringify([family, type, isUnix ? path : laddr, isUnix ? null : raddr, status]);
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].toSorted();
}

describe.runIf(hasNamespaces && isPsutilInstalled() && isInstalled('ss') && isInstalled('ip'))(
  'sockets in every state, in a namespace of their own',
  () => {
    beforeAll(() => {
      let end = (): void => {};
      planted = askInNamespace(program('../oracle/network/answers.ts', (remove) => void (end = remove)));
      return end;
    }, 120_000);

    test('are in every state', () => {
      expect(sorted(planted.kernel.all['tcp']!.map(({ status }) => status))).toEqual(states);
      expect(planted.kernel.all['all']!.length).toBeGreaterThan(100);
    });

    describe.each(sources)('told by the %s', (source) => {
      test.each(kinds)('are those of psutil: %s', (kind) => {
        const ours = planted[source].all[kind]!;
        expect(sorted(ours.map(socketOf))).toEqual(sorted(planted.psutil.all[kind]!.map(socketOf)));
      });

      test.each(kinds)('are held by whom psutil says, and by all others who hold them: %s', (kind) => {
        const held = (rows: PsutilRow[]): string[] =>
          sorted(rows.map((row) => `${socketOf(row)} ${row.pid} ${row.fd}`));
        const ours = held(planted[source].all[kind]!);
        expect(ours).toEqual(expect.arrayContaining(held(planted.psutil.all[kind]!)));
        const owners = new Set(planted[source].all[kind]!.map(({ pid }) => pid));
        expect([...owners].filter((pid) => pid !== null).toSorted((a, b) => a - b)).toEqual(planted.holders);
      });

      test.each(kinds)('are those that psutil says one process holds, under every descriptor: %s', (kind) => {
        for (const pid of planted.holders) {
          const ours = planted[source].byProcess[pid]![kind]!;
          const theirs = planted.psutil.byProcess[pid]![kind]!;
          const held = (row: PsutilRow): string => `${socketOf(row)} ${row.fd}`;
          expect(sorted(ours.map(socketOf))).toEqual(sorted(theirs.map(socketOf)));
          expect(ours.map(held)).toEqual(expect.arrayContaining(theirs.map(held)));
          expect(ours.filter((row) => 'pid' in row)).toEqual([]);
        }
      });

      test('have no owner unless it is asked for', () => {
        const rows = planted[source].unowned;
        expect(rows.filter(({ pid, fd }) => pid !== null || fd !== null)).toEqual([]);
        expect(sorted(rows.map(socketOf))).toEqual(sorted(planted[source].all['all']!.map(socketOf)));
      });

      test('psutil #497, #572: one that parent and child share is there for both, and for each descriptor', () => {
        const [parent, child] = planted.holders;
        const rows = planted[source].all['tcp4']!.filter(({ status, pid }) => status === 'LISTEN' && pid === parent);
        // The first one, which the parent has twice.
        const twice = rows.filter(({ inode }, _, all) => all.filter((row) => row.inode === inode).length === 2);
        expect(new Set(twice.map(({ inode }) => inode)).size).toBe(1);
        const owners = planted[source].all['tcp4']!.filter(({ inode }) => inode === twice[0]!.inode);
        expect(owners.map(({ pid }) => pid).toSorted((a, b) => a! - b!)).toEqual([parent, parent, child]);
        // psutil shows one of the three.
        const { laddr } = twice[0]!;
        const theirs = planted.psutil.all['tcp4']!.filter((row) => socketOf(row) === socketOf({ ...twice[0]!, laddr }));
        expect(theirs).toHaveLength(1);
      });

      test('a path or name with spaces is told', () => {
        const names = planted[source].all['unix']!.map(({ laddr }) => laddr as string | null);
        const withSpaces = sorted(names.filter((name) => name?.includes(' ')).map((name) => name!.replace(/.*\//, '')));
        expect(withSpaces).toEqual([
          '@abstract SOCK_SEQPACKET @ nul',
          '@abstract SOCK_STREAM @ nul',
          'SOCK_SEQPACKET with spaces',
          'SOCK_STREAM with spaces',
        ]);
        expect(names.some((name) => name?.endsWith('/dé\udcff'))).toBe(true);
      });
    });

    describe('are those of ss', () => {
      test('with owners, queues, state, ends and peers', () => {
        const theirs = parseSs(planted.ss);
        expect(theirs.length).toBeGreaterThan(50);
        const ours = new Map<string, Connection[]>();
        for (const row of planted.kernel.all['all']!) {
          if (row.inode !== null) ours.set(row.inode, [...(ours.get(row.inode) ?? []), row]);
        }
        for (const { inode, owners, shown: socket } of theirs) {
          if (inode === '0') continue;
          const rows = ours.get(inode) ?? [];
          expect(sorted(rows.flatMap(({ pid, fd }) => (pid === null ? [] : [`${pid} ${fd}`])))).toEqual(sorted(owners));
          expect(shownOf(rows[0]!), inode).toEqual(socket);
        }
        expect(new Set(theirs.map(({ inode }) => inode)).size - 1).toBe(ours.size);
      });

      test('also those that nobody can hold: TIME_WAIT, SYN_RECV, not accepted yet', () => {
        const rows = planted.kernel.all['all']!.filter(({ inode }) => inode === null);
        expect(sorted(rows.map(({ status }) => status))).toEqual(['ESTABLISHED', 'SYN_RECV', 'TIME_WAIT']);
        expect(rows.filter(({ pid, uid }) => pid !== null || uid !== null)).toEqual([]);
        const theirs = parseSs(planted.ss).filter(({ inode }) => inode === '0');
        expect(sorted(rows.map((row) => JSON.stringify(shownOf(row))))).toEqual(
          sorted(theirs.map(({ shown }) => JSON.stringify(shown))),
        );
      });
    });

    test('UNIX sockets tell their peers, and the names of these', () => {
      const rows = new Map(planted.kernel.unowned.map((row) => [row.inode, row]));
      const unix = [...rows.values()].filter(({ family }) => family === 'AF_UNIX');
      const connected = unix.filter(({ peerInode }) => peerInode !== null);
      expect(connected.length).toBeGreaterThan(10);
      for (const { peerInode, raddr } of connected) expect(rows.get(peerInode)!.laddr).toBe(raddr);
      expect(connected.filter(({ raddr }) => raddr !== null).length).toBeGreaterThan(5);
      expect(unix.filter(({ peerInode, raddr }) => peerInode === null && raddr !== null)).toEqual([]);
    });

    test('files tell the same but for what they do not hold', () => {
      const known = ({ uid, peerInode, raddr, recvQueue, sendQueue, ...row }: Connection): string => {
        if (row.family === 'AF_UNIX') return JSON.stringify(row);
        return JSON.stringify({ ...row, uid, peerInode, raddr, recvQueue, ...(row.listening ? {} : { sendQueue }) });
      };
      expect(sorted(planted.files.all['all']!.map(known))).toEqual(sorted(planted.kernel.all['all']!.map(known)));
    });

    test('TCP tells what it has measured, of no other and of none that listens (psutil #150, #1900, #2464)', () => {
      const rows = planted.kernel.measured;
      const told = rows.filter(({ tcpInfo }) => tcpInfo !== null);
      expect(sorted(rows.filter((row) => !told.includes(row)).map(kindOf))).toEqual([
        'LISTEN SOCK_STREAM',
        'NONE SOCK_DGRAM',
        'NONE SOCK_SEQPACKET',
        'NONE SOCK_STREAM',
        'SYN_RECV SOCK_STREAM',
        'TIME_WAIT SOCK_STREAM',
      ]);
      const sender = told.find(({ tcpInfo }) => tcpInfo!.bytesSent === 5)!;
      const receiver = told.find(({ tcpInfo }) => tcpInfo!.bytesReceived === 5)!;
      expect(receiver.laddr).toEqual(sender.raddr);
      expect(receiver.recvQueue).toBe(5);
      expect(sender.tcpInfo!.rtt).toBeGreaterThan(0);
      expect(sender.tcpInfo!.rtt).toBeLessThan(1);
      expect(sender.tcpInfo).toMatchObject({ retransmits: 0, bytesReceived: 0 });
      expect(planted.files.measured.filter(({ tcpInfo }) => tcpInfo !== null)).toEqual([]);
    });

    describe('interfaces', () => {
      /** What psutil 5.9.4 has otherwise. */
      const corrected = (ours: Ours): typeof planted.psutil.addresses =>
        Object.fromEntries(
          Object.entries(ours.addresses).map(([name, all]) => [
            name,
            all.map(({ family, address, netmask, broadcast, ptp }) => ({ family, address, netmask, broadcast, ptp })),
          ]),
        );

      test('have the addresses that psutil tells, but for three kinds that it had wrong', () => {
        const theirs = structuredClone(planted.psutil.addresses);
        // Of an address without a broadcast address it told the address itself as one; 8.0 does not.
        const alone = theirs['east']!.find(({ address }) => address === '10.9.5.1')!;
        expect(alone.broadcast).toBe('10.9.5.1');
        alone.broadcast = null;
        // On an Ethernet it took the other end for a broadcast address.
        const peered = theirs['west']!.find(({ address }) => address === '10.9.6.1')!;
        expect(peered.broadcast).toBe('10.9.6.2');
        Object.assign(peered, { broadcast: null, ptp: '10.9.6.2' });
        // Before 8.0 it left out that there is no hardware address.
        const none = { family: 'AF_UNSPEC' as const, address: null, netmask: null, broadcast: null, ptp: null };
        if (theirs['tun9'] !== undefined) theirs['tun9'].unshift(none);
        expect(corrected(planted.kernel)).toEqual(theirs);
      });

      test('are in the state that psutil tells', () => {
        const theirs = Object.entries(planted.psutil.states).map(([name, { speed, ...state }]) => [
          name,
          { ...state, speed: speed === 0 ? null : speed },
        ]);
        for (const source of sources) {
          const ours = Object.entries(planted[source].states).map(([name, state]) => {
            const { isup, duplex, speed, mtu, flags } = state;
            return [name, { isup, duplex, speed, mtu, flags }];
          });
          expect(Object.fromEntries(ours), source).toEqual(Object.fromEntries(theirs));
        }
        expect(planted.kernel.states['east']).toMatchObject({
          speed: 10000,
          duplex: 2,
          mtu: 1400,
          txQueueLength: 77,
          driver: 'veth',
        });
      });

      test('are those of ip', () => {
        for (const { ifname, mtu, txqlen, operstate, address, addr_info: all } of planted.ip) {
          expect(planted.kernel.states[ifname]).toMatchObject({ mtu, txQueueLength: txqlen ?? null });
          expect(planted.kernel.states[ifname]!.operState).toBe(operstate.toLowerCase());
          expect(hardwareOf(planted.kernel, ifname)).toBe(address ?? null);
          for (const each of all) {
            const ours = planted.kernel.addresses[each.label ?? ifname]!;
            const local = each.family === 'inet6' && each.scope === 'link' ? `${each.local}%${ifname}` : each.local;
            expect(ours).toContainEqual(
              expect.objectContaining({
                family: each.family === 'inet6' ? 'AF_INET6' : 'AF_INET',
                address: local,
                prefixLength: each.prefixlen,
                broadcast: each.broadcast ?? null,
                ptp: each.address ?? null,
                scope: each.scope,
              }),
            );
          }
        }
        const count = planted.ip.reduce((sum, { addr_info: all }) => sum + all.length + 1, 0);
        expect(Object.values(planted.kernel.addresses).flat()).toHaveLength(count);
      });

      test('have in files all addresses but those that stand alone, and all of their states', () => {
        const plain = (ours: Ours): string[] =>
          Object.values(ours.addresses).flatMap((all) => all.map(({ address, netmask }) => `${address} ${netmask}`));
        const told = sorted(plain(planted.files));
        // No route leads to a network around an address of 32 bits; and these are told with the mask of their network.
        const untold = sorted(plain(planted.kernel)).filter((each) => !told.includes(each));
        expect(untold.map((each) => each.split(' ')[0])).toEqual(
          ['10.9.5.1', '10.9.6.1', '10.9.7.1'].filter((ip) => ip !== '10.9.7.1' || 'tun9' in planted.kernel.addresses),
        );
        // No file tells the kind of what has no device.
        const states = Object.entries(planted.kernel.states).map(([name, state]) => [name, { ...state, driver: null }]);
        expect(planted.files.states).toEqual(Object.fromEntries(states));
      });
    });
  },
);

function kindOf({ status, type }: Connection): string {
  return `${status} ${type}`;
}

function hardwareOf({ addresses }: Ours, name: string): string | null {
  return addresses[name]!.find(({ family }) => family === 'AF_LINK' || family === 'AF_UNSPEC')!.address;
}

/** As ss shows it; of a UNIX socket whether it listens is all that we tell of its state. */
function shownOf({
  family,
  type,
  laddr,
  raddr,
  status,
  listening,
  recvQueue,
  sendQueue,
  peerInode,
}: Connection): Shown {
  const text = (end: Connection['laddr']): string | null =>
    typeof end === 'object' && end !== null ? `${end.ip}:${end.port}` : end;
  const isUnix = family === 'AF_UNIX';
  const udpState = raddr === null ? 'NONE' : 'ESTABLISHED';
  return {
    family,
    type,
    state: isUnix ? listening : type === 'SOCK_DGRAM' ? udpState : status,
    recvQueue,
    sendQueue,
    local: text(laddr),
    remote: isUnix ? peerInode : text(raddr),
  };
}

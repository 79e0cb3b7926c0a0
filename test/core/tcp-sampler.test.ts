import { expect, test } from 'vitest';
import { Incomplete } from '../../packages/core/src/errors.js';
import type { Connection, TcpInfo } from '../../packages/core/src/model/connections.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { TcpSampler } from '../../packages/core/src/tcp-sampler.js';

const connection = (inode: string, tcpInfo: Partial<TcpInfo> | null, more: Partial<Connection> = {}): Connection => ({
  fd: 3,
  family: 'AF_INET',
  type: 'SOCK_STREAM',
  laddr: { ip: '127.0.0.1', port: 80 },
  raddr: { ip: '127.0.0.1', port: 40000 },
  status: 'ESTABLISHED',
  pid: 7,
  listening: false,
  inode,
  peerInode: null,
  uid: 0,
  recvQueue: 0,
  sendQueue: 0,
  netns: null,
  tcpInfo: tcpInfo && { bytesSent: 0, bytesReceived: 0, rtt: null, retransmits: 0, ...tcpInfo },
  ...more,
});

/** A machine whose clock goes on by two seconds from one listing to the next. */
function machine(listings: (Connection[] | Incomplete)[]): Backend {
  let asked = 0;
  const backend: Partial<Backend> = {
    monotonic: () => asked * 2,
    netConnections: async () => {
      const listing = listings[asked++]!;
      if (listing instanceof Incomplete) throw listing;
      return listing;
    },
    sweep: async function* (_, { pids }) {
      yield {
        records: pids!.map((pid) => ({ pid, name: `p${pid}`, user: 'ann' })),
        refused: 0,
        lost: 0,
        lostCode: null,
      };
    },
  };
  return backend as Backend;
}

test('bytes a second of each process, and of all its connections together', async () => {
  const before = [connection('1', { bytesSent: 100, bytesReceived: 10 }), connection('2', { retransmits: 5 })];
  const after = [
    connection('1', { bytesSent: 300, bytesReceived: 10 }),
    connection('2', { bytesSent: 50, retransmits: 9 }),
  ];
  const { records, ended, seconds } = await new TcpSampler(machine([before, after])).sample({ interval: 0 });
  expect({ ended, seconds }).toEqual({ ended: 0, seconds: 2 });
  expect(records).toEqual([
    {
      pid: 7,
      process: 'p7',
      user: 'ann',
      connections: 2,
      shared: 0,
      sentRate: 125,
      receivedRate: 0,
      retransmitRate: 2,
    },
  ]);
});

test('what was opened meanwhile counts from its beginning, what has ended is missing and counted', async () => {
  const sampler = new TcpSampler(
    machine([
      [connection('1', { bytesSent: 100 })],
      [connection('2', { bytesSent: 100 })],
      [connection('2', { bytesSent: 102 })],
    ]),
  );
  const first = await sampler.sample({ interval: 0 });
  expect([first.ended, first.records[0]!.sentRate]).toEqual([1, 50]);
  const second = await sampler.sample();
  expect([second.ended, second.records[0]!.sentRate]).toEqual([0, 1]);
});

test('a connection that several hold, or one twice, is told once of each holder', async () => {
  const rows = (bytesSent: number): Connection[] => [
    connection('1', { bytesSent }),
    connection('1', { bytesSent }, { fd: 4 }),
    connection('1', { bytesSent }, { pid: 8 }),
    connection('9', null, { status: 'LISTEN', listening: true }),
    connection('3', { bytesSent }, { pid: null }),
  ];
  const { records } = await new TcpSampler(machine([rows(0), rows(20)])).sample({ interval: 0 });
  expect(
    records.map(({ pid, connections, shared, sentRate, process }) => [pid, connections, shared, sentRate, process]),
  ).toEqual([
    [7, 1, 1, 10, 'p7'],
    [8, 1, 1, 10, 'p8'],
    [null, 1, 0, 10, null],
  ]);
});

test('what is not counted is not 0', async () => {
  const rows = [connection('1', null), connection('2', { bytesSent: null }, { pid: 8 })];
  const { records } = await new TcpSampler(machine([rows, rows])).sample({ interval: 0 });
  expect(records.map(({ sentRate, receivedRate }) => [sentRate, receivedRate])).toEqual([
    [null, null],
    [null, 0],
  ]);
});

test('a machine that stands still is asked once, and has no rates', async () => {
  const still = { ...machine([[connection('1', { bytesSent: 5 })]]), monotonic: () => null };
  const { records, seconds, ended } = await new TcpSampler(still).sample();
  expect([records[0]!.sentRate, seconds, ended]).toEqual([null, null, 0]);
});

test('owners that could not be read are counted', async () => {
  const lost = new Incomplete(3, 'EMFILE', [connection('1', { bytesSent: 8 })]);
  const sample = await new TcpSampler(machine([[connection('1', {})], lost])).sample({ interval: 0 });
  expect([sample.lost, sample.lostCode, sample.records[0]!.sentRate]).toEqual([3, 'EMFILE', 4]);
});

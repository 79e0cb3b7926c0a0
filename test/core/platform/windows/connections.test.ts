import { expect, test } from 'vitest';
import { NoSuchProcess } from '../../../../packages/core/src/errors.js';
import { connectionCalls } from '../../../../packages/core/src/platform/windows/connections.js';
import {
  MIB_TCP6ROW_OWNER_PID,
  MIB_TCPROW_OWNER_PID,
  MIB_UDP6ROW_OWNER_PID,
} from '../../../../packages/core/src/platform/windows/layouts-sockets.js';
import { encode } from '../encode.js';
import { capturedMachine } from './captured-machine.js';

const options = { owners: true, tcpInfo: false, netns: 'own' } as const;
const untold = { fd: null, inode: null, peerInode: null, uid: null, recvQueue: null, sendQueue: null, netns: null };
const everywhere = ['tcp4', 'tcp6', 'udp4', 'udp6'] as const;

/** A table with its count. */
const table = (...rows: Buffer[]): Buffer => {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(rows.length);
  return Buffer.concat([count, ...rows]);
};
const empty = (): Buffer => table();
const nobody = { tcpTable: empty, udpTable: empty };

test('a socket that listens, two that are connected and one of UDP, as Wine tells of them', async () => {
  const { netConnections } = connectionCalls(capturedMachine(), () => true);
  const at = (port: number): { ip: string; port: number } => ({ ip: '127.0.0.1', port });
  const four = { ...untold, family: 'AF_INET', type: 'SOCK_STREAM', listening: false };
  const rows = await netConnections(everywhere, options);
  expect(rows.slice(1)).toEqual([
    { ...four, laddr: at(4711), raddr: null, status: 'LISTEN', listening: true, pid: null },
    { ...four, laddr: at(39225), raddr: at(4711), status: 'ESTABLISHED', pid: 32 },
    { ...four, laddr: at(4711), raddr: at(39225), status: 'ESTABLISHED', pid: null },
    { ...four, type: 'SOCK_DGRAM', laddr: at(4712), raddr: null, status: 'NONE', listening: true, pid: 32 },
  ]);
});

test('states of TCP by their numbers', async () => {
  const row = { localPort: Buffer.from([0, 80]), remotePort: Buffer.from([1, 0]) };
  const rows = Array.from({ length: 12 }, (_, i) => encode(MIB_TCPROW_OWNER_PID, { ...row, state: i + 1 }));
  const native = capturedMachine({ ...nobody, tcpTable: (six: boolean) => (six ? table() : table(...rows)) });
  const found = await connectionCalls(native, () => true).netConnections(['tcp4'], options);
  expect(found.map(({ status }) => status).join(' ')).toBe(
    'CLOSE LISTEN SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT DELETE_TCB',
  );
});

const machine = capturedMachine({
  tcpTable: (six: boolean) =>
    six
      ? table(
          encode(MIB_TCP6ROW_OWNER_PID, {
            localAddress: Buffer.from('fe800000000000000000000000000001', 'hex'),
            localPort: Buffer.from([0x01, 0xbb, 0xff, 0xff]),
            remoteAddress: Buffer.from('20010db8000000000000000000000002', 'hex'),
            remotePort: Buffer.from([0xc0, 0x00]),
            state: 5,
            pid: 4321,
          }),
        )
      : table(),
  udpTable: (six: boolean) =>
    six
      ? table(
          encode(MIB_UDP6ROW_OWNER_PID, { localPort: Buffer.from([0, 53]), pid: 99 }),
          encode(MIB_UDP6ROW_OWNER_PID, { pid: 99 }),
        )
      : table(),
});

test('IPv6, by process', async () => {
  const { processConnections } = connectionCalls(machine, (pid) => pid === 7);
  expect(await processConnections(4321, everywhere, true)).toEqual([
    {
      ...untold,
      family: 'AF_INET6',
      type: 'SOCK_STREAM',
      laddr: { ip: 'fe80::1', port: 443 },
      raddr: { ip: '2001:db8::2', port: 49152 },
      status: 'ESTABLISHED',
      listening: false,
      tcpInfo: null,
    },
  ]);
  expect(await processConnections(7, everywhere, false)).toEqual([]);
  await expect(processConnections(8, everywhere, false)).rejects.toThrow(NoSuchProcess);
});

test('by whom a port is taken; a UDP socket without a port waits for nobody', async () => {
  const { listeners, netConnections } = connectionCalls(machine, () => true);
  expect(await listeners(53)).toEqual([{ protocol: 'udp', address: '::', port: 53, pids: [99] }]);
  expect(await listeners(443)).toEqual([]);
  const datagrams = await netConnections(['udp6'], options);
  expect(datagrams.map(({ laddr, listening }) => [laddr, listening])).toEqual([
    [{ ip: '::', port: 53 }, true],
    [null, false],
  ]);
});

test('what Windows does not list is not there', async () => {
  expect(await connectionCalls(machine, () => true).netConnections(['unix', 'raw4', 'raw6'], options)).toEqual([]);
});

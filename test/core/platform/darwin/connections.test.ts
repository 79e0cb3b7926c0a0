import { expect, test } from 'vitest';
import { AccessDenied, Incomplete } from '../../../../packages/core/src/errors.js';
import type { Connection } from '../../../../packages/core/src/model/connections.js';
import type { Socket } from '../../../../packages/core/src/platform/darwin/descriptors.js';
import { socketFdinfo } from '../../../../packages/core/src/platform/darwin/layouts-descriptors.js';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { connectionOf, listOf } from '../../../../packages/core/src/platform/darwin/sockets.js';
import { kernelBytes } from '../../../../packages/core/src/platform/darwin/kernel.js';
import { decode } from '../../../../packages/core/src/platform/layout.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { MadeUpMac, socket } from './made-up-mac.js';

const decoded = (values: Partial<Socket>): Socket => decode(socketFdinfo, kernelBytes(socket(values)));
const tcp = { type: 1, protocol: 6, kind: 2 };

test('both ends of a connection, the ports in network order', () => {
  const found = decoded({
    ...tcp,
    family: 2,
    tcpState: 4,
    handle: '77',
    localPort: 0x5000,
    localAddress: Buffer.from([...Array<number>(12).fill(0), 10, 0, 0, 5]),
    remotePort: 0xbb01,
    remoteAddress: Buffer.from([...Array<number>(12).fill(0), 1, 1, 1, 1]),
    received: 6,
    unsent: 7,
  });
  expect(listOf(found)).toBe('tcp4');
  expect(connectionOf(found)).toMatchObject({
    family: 'AF_INET',
    type: 'SOCK_STREAM',
    laddr: { ip: '10.0.0.5', port: 80 },
    raddr: { ip: '1.1.1.1', port: 443 },
    status: 'ESTABLISHED',
    listening: false,
    inode: '77',
    recvQueue: 6,
    sendQueue: 7,
  });
});

test('an address of IPv4 on a socket of IPv6', () => {
  const address = Buffer.from([...Array<number>(12).fill(0), 127, 0, 0, 1]);
  const found = decoded({ ...tcp, family: 30, versions: 1, localPort: 0x5000, localAddress: address });
  expect(listOf(found)).toBe('tcp6');
  expect(connectionOf(found).laddr).toEqual({ ip: '::ffff:127.0.0.1', port: 80 });
});

test.each(
  'CLOSE LISTEN SYN_SENT SYN_RECV ESTABLISHED CLOSE_WAIT FIN_WAIT1 CLOSING LAST_ACK FIN_WAIT2 TIME_WAIT'
    .split(' ')
    .map((state, i) => [state, i] as const),
)('%s', (state, tcpState) => {
  expect(connectionOf(decoded({ ...tcp, family: 2, tcpState })).status).toBe(state);
});

test('a bound socket of UDP listens until it has a peer', () => {
  const udp = { type: 2, protocol: 17, family: 2, localPort: 0x3500 };
  expect(listOf(decoded(udp))).toBe('udp4');
  expect(connectionOf(decoded(udp))).toMatchObject({ status: 'NONE', listening: true });
  expect(connectionOf(decoded({ ...udp, remotePort: 1 })).listening).toBe(false);
});

test('paths of UNIX sockets, also one that fills its field', () => {
  const bound = decoded({
    type: 1,
    family: 1,
    options: 2,
    waiting: 1,
    mostWaiting: 128,
    peer: '5',
    address: Buffer.from('\x10\x01/var/run/x\0junk', 'latin1'),
    peerAddress: Buffer.from(`\x6a\x01/${'y'.repeat(103)}z`, 'latin1'),
  });
  expect(listOf(bound)).toBe('unix');
  expect(connectionOf(bound)).toMatchObject({
    laddr: '/var/run/x',
    raddr: `/${'y'.repeat(103)}`,
    listening: true,
    recvQueue: 1,
    sendQueue: 128,
    peerInode: '5',
  });
  expect(connectionOf(decoded({ type: 1, family: 1 }))).toMatchObject({ laddr: null, raddr: null, inode: null });
});

test('sockets of the kernel itself are in no list', () => {
  expect(listOf(decoded({ type: 2, family: 32, protocol: 1 }))).toBeNull();
});

const all = { owners: true, tcpInfo: false, netns: 'own' } as const;

test('who holds a socket, and that some are not shown', async () => {
  const error: unknown = await thisMac(new MadeUpMac())
    .netConnections(['tcp4'], all)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Incomplete);
  const { rows, lost, code } = error as Incomplete;
  expect({ lost, code }).toEqual({ lost: 1, code: 'EPERM' });
  expect(rows).toMatchObject([{ pid: 501, fd: 4, status: 'LISTEN', laddr: { ip: '0.0.0.0', port: 2024 } }]);
});

test('files in use are told with their sockets, although those of others are not shown', async () => {
  const system = createSystem({ backend: thisMac(new MadeUpMac()) });
  const { records, refused } = await system.fileUses(new Set(['sockets', 'locks']), { uses: new Set(['open']) });
  expect(refused).toBe(1);
  expect(records.map(({ descriptor, socket: held }) => [descriptor!.fd, held?.status])).toEqual([
    [3, undefined],
    [4, 'LISTEN'],
    [5, undefined],
    [6, undefined],
  ]);
});

test('a socket that two hold is two rows, or one without owners, and one listener', async () => {
  const mac = new MadeUpMac();
  const [launchd, shell] = mac.processes;
  launchd!.descriptors = shell!.descriptors!;
  mac.processes = [launchd!, shell!];
  const backend = thisMac(mac);
  const owners = (rows: readonly Connection[]): (number | null)[] => rows.map(({ pid }) => pid);
  expect(owners(await backend.netConnections(['tcp4'], all))).toEqual([1, 501]);
  expect(owners(await backend.netConnections(['tcp4'], { ...all, owners: false }))).toEqual([null]);
  expect(await backend.listeners(2024)).toEqual([{ protocol: 'tcp', address: '0.0.0.0', port: 2024, pids: [1, 501] }]);
});

test('those of one process', async () => {
  const backend = thisMac(new MadeUpMac());
  expect(await backend.processConnections(501, ['tcp4'], true)).toMatchObject([{ fd: 4, tcpInfo: null }]);
  expect(await backend.processConnections(501, ['udp4'], false)).toEqual([]);
  await expect(backend.processConnections(700, ['tcp4'], false)).rejects.toThrow(AccessDenied);
});

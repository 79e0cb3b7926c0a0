import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../../packages/core/src/model/connections.js';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { linkPeers, parseUnixDiag, unixDiagRequest } from '../../../../packages/core/src/platform/linux/unix-diag.js';
import { captured, Structs } from './kernel-structs.js';

test('captured from Linux 6.18: one that listens, one accepted and its client, one with a name', () => {
  const rows = [...parseUnixDiag(new KernelBytes(captured('unix'), false))];
  linkPeers(rows);
  const shared = { fd: null, family: 'AF_UNIX', status: 'NONE', pid: null, uid: 0, recvQueue: 0, netns: null };
  const inode = (last: number): string => String(0x2ef660 + last);
  const path = 'a b.sock';
  const stream = { ...shared, type: 'SOCK_STREAM' };
  expect(rows).toEqual([
    { ...stream, laddr: path, raddr: null, listening: false, inode: inode(9), peerInode: inode(8), sendQueue: 0 },
    { ...stream, laddr: path, raddr: null, listening: true, inode: inode(7), peerInode: null, sendQueue: 3 },
    { ...stream, laddr: null, raddr: path, listening: false, inode: inode(8), peerInode: inode(9), sendQueue: 0 },
    {
      ...shared,
      type: 'SOCK_DGRAM',
      laddr: '@name @ x',
      raddr: null,
      listening: false,
      inode: inode(10),
      peerInode: null,
      sendQueue: 0,
    },
  ]);
});

describe.each([
  ['least', false],
  ['most', true],
])('from a machine with the %s significant byte first', (_order, bigEndian) => {
  const structs = new Structs(bigEndian);
  const socket = (type: number, inode: number, ...attributes: Buffer[]): Buffer =>
    structs.message(20, structs.struct([1, 1], [1, type], [1, 1], [1, 0], [4, inode], [8, 1], ...attributes));
  const parse = (...sockets: Buffer[]): Connection[] => [...parseUnixDiag(structs.dump(sockets))];

  test('numbers are the same', () => {
    const queues = structs.attribute(4, structs.struct([4, 0x010203], [4, 7]));
    const peer = structs.attribute(2, structs.struct([4, 0xfffffffe]));
    const uid = structs.attribute(7, structs.struct([4, 65534]));
    expect(parse(socket(5, 0xffffffff, queues, peer, uid))).toMatchObject([
      {
        type: 'SOCK_SEQPACKET',
        inode: '4294967295',
        peerInode: '4294967294',
        recvQueue: 0x010203,
        sendQueue: 7,
        uid: 65534,
      },
    ]);
  });

  test('what an older kernel does not tell is not known', () => {
    expect(parse(socket(1, 5))).toMatchObject([
      { laddr: null, peerInode: null, uid: null, recvQueue: null, sendQueue: null },
    ]);
  });

  test.each([
    ['/run/a\0', '/run/a'],
    ['/run/a', '/run/a'],
    ['\0name', '@name'],
    ['\0\0\0', '@@@'],
    ['/run/ a\nb\0', '/run/ a\nb'],
    ['', null],
    ['\0', '@'],
  ])('the name %j is %j', (name, expected) => {
    expect(parse(socket(1, 5, structs.attribute(0, Buffer.from(name))))[0]!.laddr).toBe(expected);
  });

  test('bytes that are no UTF-8 are kept', () => {
    const name = structs.attribute(0, Buffer.from([0x2f, 0xff, 0]));
    expect(parse(socket(1, 5, name))[0]!.laddr).toBe('/\udcff');
  });

  test('the request asks in the order of the machine', () => {
    expect(unixDiagRequest(bigEndian)).toEqual({
      type: 20,
      body: structs.struct([1, 1], [1, 0], [2, 0], [4, 0xffffffff], [4, 0], [4, 0x55], [8, 0]),
    });
  });
});

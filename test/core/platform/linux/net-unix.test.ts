import { expect, test } from 'vitest';
import { parseNetUnix } from '../../../../packages/core/src/platform/linux/net-unix.js';

const head = 'Num       RefCount Protocol Flags    Type St Inode Path\n';
const line = (rest: string): string => `000000001b14fe59: 00000002 00000000 ${rest}\n`;
const named = (text: string): [string | null, string | null, boolean, string][] =>
  Array.from(parseNetUnix(Buffer.from(head + text, 'latin1')), ({ laddr, inode, listening, type }) => [
    laddr as string | null,
    inode,
    listening,
    type,
  ]);

test('each line is a socket, with or without a path', () => {
  const text =
    line('00010000 0001 01  1148 /run/a.sock') + line('00000000 0005 03 938269') + line('00000000 0002 01 7 @x@');
  expect(named(text)).toEqual([
    ['/run/a.sock', '1148', true, 'SOCK_STREAM'],
    [null, '938269', false, 'SOCK_SEQPACKET'],
    ['@x@', '7', false, 'SOCK_DGRAM'],
  ]);
  expect([...parseNetUnix(Buffer.from(head + line('00000000 0001 03 5')))]).toEqual([
    {
      fd: null,
      family: 'AF_UNIX',
      type: 'SOCK_STREAM',
      laddr: null,
      raddr: null,
      status: 'NONE',
      pid: null,
      listening: false,
      inode: '5',
      peerInode: null,
      uid: null,
      recvQueue: null,
      sendQueue: null,
      netns: null,
    },
  ]);
});

test('a path may hold spaces, newlines and bytes that are no UTF-8 (psutil #675)', () => {
  const text =
    line('00010000 0001 01 1 /run/a b  c') +
    line('00010000 0001 01 2 /run/a\nb\n\nc') +
    line('00010000 0001 01 3 /\xff');
  expect(named(text).map(([path]) => path)).toEqual(['/run/a b  c', '/run/a\nb\n\nc', '/\udcff']);
});

test('a connection that nobody has accepted is none yet', () => {
  expect(named(line('00000000 0001 03 0 /run/a') + line('00000000 0001 03 4 /run/a'))).toHaveLength(1);
});

// psutil #766.
test('what is no line of it is none', () => {
  expect(named('')).toEqual([]);
  expect([...parseNetUnix(Buffer.alloc(0))]).toEqual([]);
  expect(named('\nnonsense\n' + line('00000000 0001 03 4'))).toHaveLength(1);
});

test('with details, also who waits to be accepted', () => {
  const rows = [
    ...parseNetUnix(Buffer.from(head + line('00000000 0001 02 0 /run/a') + line('00000000 0002 03 6')), true),
  ];
  expect(rows.map(({ inode, laddr, details }) => [inode, laddr, details?.references, details?.state])).toEqual([
    [null, '/run/a', 2, 'CONNECTING'],
    ['6', null, 2, 'CONNECTED'],
  ]);
});

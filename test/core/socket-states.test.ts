import { expect, test } from 'vitest';
import type { Connection } from '../../packages/core/src/model/connections.js';
import { countStates } from '../../packages/core/src/socket-states.js';

const socket = (more: Partial<Connection>): Connection => ({
  fd: null,
  family: 'AF_INET',
  type: 'SOCK_STREAM',
  laddr: null,
  raddr: null,
  status: 'NONE',
  pid: null,
  listening: false,
  inode: '1',
  peerInode: null,
  uid: 0,
  recvQueue: 0,
  sendQueue: 0,
  netns: null,
  ...more,
});

test('TCP by its states, others by whether they have a peer', () => {
  const peer = { ip: '10.0.0.1', port: 53 };
  const counted = countStates([
    socket({ status: 'LISTEN', listening: true }),
    socket({ status: 'TIME_WAIT', raddr: peer }),
    socket({ status: 'TIME_WAIT', raddr: peer }),
    socket({ status: 'TIME_WAIT', family: 'AF_INET6', raddr: peer }),
    socket({ type: 'SOCK_DGRAM', listening: true }),
    socket({ type: 'SOCK_DGRAM', raddr: peer }),
    socket({ type: 'SOCK_RAW' }),
    socket({ family: 'AF_UNIX', listening: true }),
    socket({ family: 'AF_UNIX', peerInode: '7' }),
    socket({ family: 'AF_UNIX' }),
  ]);
  expect(counted.map(({ protocol, status, count }) => `${protocol} ${status} ${count}`)).toEqual([
    'tcp LISTEN 1',
    'tcp TIME_WAIT 2',
    'tcp6 TIME_WAIT 1',
    'udp NONE 1',
    'udp ESTABLISHED 1',
    'raw NONE 1',
    'unix LISTEN 1',
    'unix ESTABLISHED 1',
    'unix NONE 1',
  ]);
});

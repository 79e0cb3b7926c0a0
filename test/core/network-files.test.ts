import { describe, expect, test } from 'vitest';
import { countUnowned } from '../../packages/core/src/connections.js';
import { AccessDenied, Incomplete, NoSuchProcess } from '../../packages/core/src/errors.js';
import type { Connection } from '../../packages/core/src/model/connections.js';
import { machineOf } from '../../packages/core/src/platform/linux/index.js';
import { System } from '../../packages/core/src/system.js';
import { filesOf } from './platform/linux/files.js';
import type { Contents } from './platform/linux/files.js';

const heading = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const line = (local: string, remote: string, state: string, inode: number): string =>
  `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000000000000000 100 0 0 10 0\n`;
const listens = (inode: number): string => line('0100007F:1F90', '00000000:0000', '0A', inode);

const stat = (pid: number, name: string): string => `${pid} (${name}) S ${Array(49).fill('0').join(' ')}\n`;

// Two processes share a socket that listens, one has a connection, one socket nobody has; and a UNIX socket.
const machine: Contents = {
  'proc/1/net/tcp':
    heading +
    listens(11) +
    line('0100007F:1F90', '0100007F:D431', '01', 12) +
    line('0200007F:1F90', '00000000:0000', '0A', 13),
  'proc/1/net/udp': heading + line('00000000:1F90', '00000000:0000', '07', 14),
  'proc/1/net/unix':
    'Num       RefCount Protocol Flags    Type St Inode Path\n00: 00000002 00000000 00010000 0001 01 15 /run/a b\n',
  'proc/1/ns/net@': 'net:[4026531840]',
  'proc/1/fd/3@': 'socket:[11]',
  'proc/1/fd/9@': 'socket:[11]',
  'proc/1/fd/4@': '/dev/null',
  'proc/1/stat': stat(1, 'init'),
  'proc/7/ns/net@': 'net:[4026531840]',
  'proc/7/fd/3@': 'socket:[11]',
  'proc/7/fd/5@': 'socket:[12]',
  'proc/7/fd/6@': 'socket:[14]',
  'proc/7/fd/7@': 'socket:[15]',
  'proc/7/stat': stat(7, 'a'),
  'proc/8/fd/': new Error('EACCES'),
  'proc/8/stat': stat(8, 'b'),
  // In a namespace of its own.
  'proc/9/ns/net@': 'net:[4026532000]',
  'proc/9/net/tcp': heading + line('0900007F:0050', '00000000:0000', '0A', 21),
  'proc/9/fd/3@': 'socket:[21]',
  'proc/9/stat': stat(9, 'c'),
};
const systemOf = (contents: Contents): System => new System(machineOf(filesOf(contents), 'in a test'));
const system = systemOf(machine);

const held = (rows: readonly Connection[]): unknown[] => rows.map(({ inode, pid, fd }) => [inode, pid, fd]);

describe('sockets of a machine that is read from files', () => {
  test('with all who hold them, in the order of the kernel', async () => {
    expect(held(await system.netConnections({ kind: 'all' }))).toEqual([
      ['11', 1, 3],
      ['11', 1, 9],
      ['11', 7, 3],
      ['12', 7, 5],
      ['13', null, null],
      ['14', 7, 6],
      ['15', 7, 7],
    ]);
  });

  test('bear the fields of psutil first, in its order', async () => {
    const [first] = await system.netConnections();
    expect(Object.keys(first!).slice(0, 7)).toEqual(['fd', 'family', 'type', 'laddr', 'raddr', 'status', 'pid']);
    expect(first).toMatchObject({ laddr: { ip: '127.0.0.1', port: 8080 }, raddr: null, netns: '4026531840' });
  });

  test('of the kind that is asked for; inet by default', async () => {
    const inodes = async (kind?: 'unix' | 'udp4' | 'tcp6' | 'inet'): Promise<unknown> => [
      ...new Set((await system.netConnections(kind === undefined ? {} : { kind })).map(({ inode }) => inode)),
    ];
    expect(await inodes()).toEqual(['11', '12', '13', '14']);
    expect(await inodes('inet')).toEqual(['11', '12', '13', '14']);
    expect(await inodes('unix')).toEqual(['15']);
    expect(await inodes('udp4')).toEqual(['14']);
    // psutil #197: IPv6 off.
    expect(await inodes('tcp6')).toEqual([]);
  });

  test.each(['tcp5', '', '__proto__', 'toString', null])(
    'a kind that there is not, is a RangeError: %j',
    async (kind) => {
      const failure = { name: 'UnknownName', valid: expect.arrayContaining(['inet', 'unix', 'all']) };
      for (const asked of [system, system.process(1)]) {
        const call = asked.netConnections({ kind: kind as 'inet' });
        await expect(call).rejects.toBeInstanceOf(RangeError);
        await expect(call).rejects.toMatchObject(failure);
      }
    },
  );

  test('owners are looked up only if they are asked for', async () => {
    const files = filesOf(machine);
    const reads: string[] = [];
    const readMany = files.readMany.bind(files);
    files.readMany = (parent, directories, names, options) => {
      reads.push(...names);
      return readMany(parent, directories, names, options);
    };
    const rows = await new System(machineOf(files, 'in a test')).netConnections({ owners: false });
    expect(held(rows)).toEqual(['11', '12', '13', '14'].map((inode) => [inode, null, null]));
    expect(reads.filter((name) => name.startsWith('fd'))).toEqual([]);
  });

  test('what nobody is seen to hold is counted', async () => {
    expect(countUnowned(await system.netConnections({ kind: 'all' }))).toBe(1);
    expect(countUnowned(await system.netConnections({ kind: 'unix' }))).toBe(0);
  });

  // psutil #1611.
  test('of the namespaces of other processes, if these are asked for', async () => {
    const rows = await system.netConnections({ kind: 'tcp', netns: 'all' });
    expect(new Set(rows.map(({ netns }) => netns))).toEqual(new Set(['4026531840', '4026532000']));
    expect(rows.filter(({ netns }) => netns === '4026532000')).toMatchObject([
      { laddr: { ip: '127.0.0.9', port: 80 }, status: 'LISTEN', pid: 9, fd: 3 },
    ]);
  });

  test('of one process, in its own namespace, without its pid', async () => {
    const rows = await system.process(9).netConnections();
    expect(rows).toMatchObject([{ fd: 3, laddr: { ip: '127.0.0.9', port: 80 }, netns: '4026532000' }]);
    expect(rows[0]).not.toHaveProperty('pid');
    const all = await system.process(7).connections({ kind: 'all' });
    expect(all.map(({ fd, inode }) => [fd, inode])).toEqual([
      [3, '11'],
      [5, '12'],
      [6, '14'],
      [7, '15'],
    ]);
    expect(await system.process(7).netConnections({ kind: 'udp' })).toHaveLength(1);
  });

  test('of one process that is refused, or has gone', async () => {
    await expect(system.process(8).netConnections()).rejects.toBeInstanceOf(AccessDenied);
    await expect(system.backend.processConnections(4, ['tcp4'], false)).rejects.toBeInstanceOf(NoSuchProcess);
  });

  test('what TCP has measured is in no file', async () => {
    const rows = await system.netConnections({ tcpInfo: true });
    expect(rows.map(({ tcpInfo }) => tcpInfo)).toEqual(rows.map(() => null));
    expect((await system.netConnections())[0]).not.toHaveProperty('tcpInfo');
  });

  test('who listens on a port: all processes, each once', async () => {
    expect(await system.listeners(8080)).toEqual([
      { protocol: 'tcp', address: '127.0.0.1', port: 8080, pids: [1, 7] },
      { protocol: 'tcp', address: '127.0.0.2', port: 8080, pids: [] },
      { protocol: 'udp', address: '0.0.0.0', port: 8080, pids: [7] },
    ]);
    expect(await system.listeners(81)).toEqual([]);
  });
});

test('a machine file that holds what its maker saw as its own serves as well', async () => {
  const own = { 'proc/net/tcp': heading + listens(11), 'proc/1/fd/3@': 'socket:[11]', 'proc/1/stat': stat(1, 'init') };
  expect(held(await systemOf(own).netConnections())).toEqual([['11', 1, 3]]);
  expect((await systemOf(own).netConnections())[0]!.netns).toBeNull();
});

test('lists that are refused throw, instead of passing for empty ones', async () => {
  const refused = { ...machine, 'proc/1/net/tcp': new Error('EACCES') };
  await expect(systemOf(refused).netConnections()).rejects.toBeInstanceOf(AccessDenied);
  const broken = { ...machine, 'proc/1/net/tcp': new Error('EIO') };
  await expect(systemOf(broken).netConnections()).rejects.toMatchObject({ code: 'EIO' });
});

test('owners that could not be read are told of, with the rows', async () => {
  const lossy = systemOf({ ...machine, 'proc/8/fd/': new Error('EMFILE') });
  const failure = await lossy.netConnections().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Incomplete);
  expect(failure).toMatchObject({ code: 'EMFILE', lost: 1 });
  expect((failure as Incomplete).rows).toHaveLength(6);
  await expect(lossy.listeners(8080)).rejects.toBeInstanceOf(Incomplete);
  expect(await lossy.netConnections({ owners: false })).toHaveLength(4);
});

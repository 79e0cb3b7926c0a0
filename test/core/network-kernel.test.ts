import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { endianness } from 'node:os';
import type { Native } from '@sysu/native';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thisMachine } from '../../packages/core/src/platform/linux/index.js';
import { System } from '../../packages/core/src/system.js';
import { native } from '../native/addon.js';
import { works } from '../works.js';
import { inetSocket, Structs } from './platform/linux/kernel-structs.js';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

/** This machine, with some of the addon's calls answered otherwise. */
const systemWith = (calls: Partial<Native>): System => new System(thisMachine({ ...native, ...calls }));
const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};
const structs = new Structs(endianness() === 'BE');
const portOf = (end: unknown): number => (end as { port: number }).port;

describe('a kernel that does not serve sock_diag', () => {
  test.each(['EPROTONOSUPPORT', 'EAFNOSUPPORT', 'ENOENT', 'EACCES', 'EPERM', 'EINVAL', 'ENOTSUP'])(
    'because of %s: files tell',
    async (code) => {
      const asked: number[] = [];
      const netlinkDump: Native['netlinkDump'] = (protocol) => {
        asked.push(protocol);
        return Promise.reject(Object.assign(new Error(code), { code }));
      };
      const rows = await systemWith({ netlinkDump }).netConnections({ kind: 'tcp' });
      expect(asked).toEqual([4]);
      expect(rows.find(({ laddr }) => portOf(laddr) === port)).toMatchObject({ status: 'LISTEN', pid: process.pid });
    },
  );

  test('for one list alone: only that one is read from files', async () => {
    const none = structs.dump([], 2).bytes;
    const netlinkDump: Native['netlinkDump'] = (protocol, type, body) =>
      body[0] === 1 ? Promise.resolve(none) : native.netlinkDump(protocol, type, body);
    const rows = await systemWith({ netlinkDump }).netConnections({ kind: 'all' });
    expect(rows.filter(({ family }) => family === 'AF_UNIX').length).toBeGreaterThan(0);
    expect(rows.filter(({ family, peerInode }) => family === 'AF_UNIX' && peerInode !== null)).toEqual([]);
    expect(rows.find(({ laddr }) => portOf(laddr) === port)!.sendQueue).toBeGreaterThan(0);
  });

  test('an answer that broke off is no answer', async () => {
    const cut = inetSocket(structs, {});
    const rows = await systemWith({ netlinkDump: () => Promise.resolve(cut) }).netConnections({ kind: 'tcp4' });
    expect(rows.some(({ laddr }) => portOf(laddr) === port)).toBe(true);
  });

  test('what is our own shortage throws', async () => {
    const system = systemWith({ netlinkDump: () => Promise.reject(Object.assign(new Error(), { code: 'EMFILE' })) });
    await expect(system.netConnections()).rejects.toMatchObject({ code: 'EMFILE' });
  });
});

describe('interfaces', () => {
  const interrupted = structs.message(16, Buffer.alloc(16), 0x12);

  test('are asked for again when they changed meanwhile', () => {
    let asked = 0;
    const netlinkDumpNow: Native['netlinkDumpNow'] = (...args) =>
      asked++ < 5 ? interrupted : native.netlinkDumpNow(...args);
    expect(systemWith({ netlinkDumpNow }).netIfStats()).toHaveProperty('lo');
    expect(asked).toBe(6);
  });

  test('that never hold still are an error, and not a list with holes', () => {
    let asked = 0;
    const netlinkDumpNow: Native['netlinkDumpNow'] = () => (asked++, interrupted);
    expect(() => systemWith({ netlinkDumpNow }).netIfStats()).toThrow(expect.objectContaining({ code: 'EINTR' }));
    expect(asked).toBe(10);
  });

  test('are read from files where a sandbox refuses them', () => {
    const system = systemWith({ netlinkDumpNow: failing('EACCES') });
    const told = systemWith({});
    expect(Object.keys(system.netIfStats()).toSorted()).toEqual(Object.keys(told.netIfStats()).toSorted());
    expect(system.netIfAddrs()['lo']).toContainEqual(expect.objectContaining({ address: '127.0.0.1' }));
  });

  test('come without speed where the driver is not asked', () => {
    const stats = systemWith({ ethtoolSettings: failing('EPERM') }).netIfStats();
    expect(Object.values(stats).filter(({ speed }) => speed !== null)).toEqual([]);
    expect(systemWith({ ethtoolSettings: failing('ENODEV') }).netIfStats()).toEqual({});
  });
});

test('a port of ours is ours', async () => {
  const system = systemWith({});
  expect(await system.listeners(port)).toEqual([{ protocol: 'tcp', address: '127.0.0.1', port, pids: [process.pid] }]);
  const own = await system.process().netConnections({ kind: 'tcp4' });
  expect(own.map(({ laddr }) => portOf(laddr))).toContain(port);
});

test('oneshot and asDict hold connections like all else', async () => {
  const process = systemWith({}).process();
  const { netConnections } = await process.asDict(['netConnections']);
  expect(netConnections!.map(({ laddr }) => portOf(laddr))).toContain(port);
  await process.oneshot(async () => {
    expect(await process.netConnections()).toBe(await process.netConnections());
    expect(await process.netConnections({ kind: 'unix' })).not.toEqual(await process.netConnections());
  });
});

test('the event loop turns while thousands of rows are made', async () => {
  const one = inetSocket(structs, {});
  const many = Buffer.concat([...Array.from({ length: 100_000 }, () => one), structs.dump([]).bytes]);
  let turns = 0;
  let isDone = false;
  const turn = (): void => void (!isDone && (turns++, setImmediate(turn)));
  const netlinkDump: Native['netlinkDump'] = () => Promise.resolve(many);
  const rows = systemWith({ netlinkDump }).netConnections({ kind: 'tcp4', owners: false });
  setImmediate(turn);
  expect(await rows).toHaveLength(100_000);
  isDone = true;
  expect(turns).toBeGreaterThan(5);
});

// psutil #1611.
test.runIf(works('unshare', '--net', 'true'))('sockets in the namespace of another process', async () => {
  const code = `import socket, sys
s = socket.socket(); s.bind(('0.0.0.0', 4242)); s.listen()
print('listens', flush=True); sys.stdin.read()`;
  const child = spawn('unshare', ['--net', '/usr/bin/python3', '-c', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    const system = systemWith({});
    const rows = await system.netConnections({ kind: 'tcp', netns: 'all' });
    const theirs = rows.filter(({ pid }) => pid === child.pid);
    expect(theirs).toMatchObject([{ laddr: { ip: '0.0.0.0', port: 4242 }, status: 'LISTEN' }]);
    const ours = rows.find(({ pid }) => pid === process.pid)!;
    expect(theirs[0]!.netns).not.toBe(ours.netns);
    expect((await system.netConnections({ kind: 'tcp' })).filter(({ pid }) => pid === child.pid)).toEqual([]);
    expect(await system.process(child.pid).netConnections()).toMatchObject([{ fd: 3, netns: theirs[0]!.netns }]);
  } finally {
    child.kill('SIGKILL');
  }
});

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/index.js';
import type { FileUse } from '../../packages/core/src/index.js';

const system = createSystem();
const there = system.has('locate()');
const server = createServer();

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

test.skipIf(!there)('who asks for the records as they come is given all of them, and the sample has none', async () => {
  const given: FileUse[] = [];
  const sample = await system.fileUses(new Set(['comm', 'sockets']), {
    uses: new Set(['cwd', 'open']),
    pids: [process.pid],
    onRecords: (records) => void given.push(...records),
  });
  expect(sample.records).toEqual([]);
  expect([...sample.pids]).toEqual([process.pid]);
  expect(given.find(({ use }) => use === 'cwd')?.file.path).toBe(process.cwd());
  // What is found out about sockets is there already.
  const { port } = server.address() as AddressInfo;
  const listening = given.filter(({ socket }) => socket?.listening && typeof socket.laddr === 'object');
  expect(listening.map(({ socket }) => socket!.laddr)).toContainEqual({ ip: '127.0.0.1', port });
});

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

test.skipIf(!there)('a thread is no process', async () => {
  const [, second] = await system.process().threads();
  const { pids } = await system.fileUses(new Set(['comm']), {
    uses: new Set(['cwd']),
    pids: [second!.id, process.pid],
  });
  expect([...pids]).toEqual([process.pid]);
});

test.skipIf(!there)('threads have mapped what their process has, which is read once', async () => {
  const swept: [threads: boolean, mapped: boolean][] = [];
  const backend = Object.assign(Object.create(system.backend) as typeof system.backend, {
    sweep: (...[figures, options]: Parameters<typeof system.backend.sweep>) => {
      swept.push([options.threads === true, figures.has('mappedFiles')]);
      return system.backend.sweep(figures, options);
    },
  });
  const { records } = await createSystem({ backend }).fileUses(new Set(['tid']), {
    uses: new Set(['mapped']),
    threads: true,
    pids: [process.pid],
  });
  const threadOf = ({ process: { pid, tid } }: FileUse): number => tid ?? pid;
  const ids = [...new Set(records.map(threadOf))];
  const [first, ...others] = ids.map((id) =>
    records.filter((use) => threadOf(use) === id).map(({ file }) => file.path),
  );
  expect(others.length).toBeGreaterThan(0);
  for (const paths of others) expect(paths).toEqual(first);
  expect(swept).toEqual([
    [false, true],
    [true, false],
  ]);
});

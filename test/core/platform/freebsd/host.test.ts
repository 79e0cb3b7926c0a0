import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freebsdMachine } from '../../../../packages/core/src/platform/freebsd/index.js';
import { int } from '../bsd/bytes.js';
import { answers, STARTED } from './freebsd.js';
import { MadeUpKernel } from './made-up.js';

const kernel = new MadeUpKernel();
const backend = freebsdMachine(kernel);

describe('records of sessions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-freebsd-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** struct futx: type, microseconds, eight bytes of its own, pid, user (32), line (16), host (128); in network order. */
  const futx = (type: number, pid: number, user: string, line: string, host: string): Buffer => {
    const record = Buffer.alloc(197);
    record.writeUInt8(type, 0);
    record.writeBigUInt64BE(BigInt(STARTED) * 1_000_000n + 250_000n, 1);
    record.writeInt32BE(pid, 17);
    record.write(user, 21);
    record.write(line, 53);
    record.write(host, 69);
    return record;
  };
  const login = futx(4, 77, 'web', 'pts/0', 'client.example');
  const expected = { type: 'user', user: 'web', terminal: 'pts/0', host: 'client.example', pid: 77 };

  test('those of now and of last logins are of one size', async () => {
    const file = join(folder, 'utx.lastlogin');
    writeFileSync(file, Buffer.concat([login, futx(8, 0, '', '', '')]));
    // A shutdown is of no type that others know.
    expect(await backend.loginRecords(file)).toMatchObject([{ ...expected, time: STARTED + 0.25 }]);
  });

  test('those of a log are cut, each with its length before it', async () => {
    const file = join(folder, 'utx.log.0');
    const led = [futx(1, 0, '', '', ''), login].map((record) => {
      const end = record.findLastIndex((byte) => byte !== 0) + 1;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(end);
      return Buffer.concat([length, record.subarray(0, end)]);
    });
    writeFileSync(file, Buffer.concat(led));
    expect(await backend.loginRecords(file)).toMatchObject([{ type: 'boot', user: null }, expected]);
  });
});

test('what we are not shown is told', async () => {
  expect((await backend.abilities()).map(({ name, state }) => [name, state])).toEqual([
    ['processesOfOthers', 'ok'],
    ['filesOfOthers', 'ok'],
  ]);
  const closed = new MadeUpKernel({ ...answers, 'security.bsd.see_other_uids': int(0) });
  closed.closed.add(1);
  expect((await freebsdMachine(closed).abilities()).map(({ state }) => state)).toEqual(['limited', 'limited']);
});

test('the heap is that of jemalloc', () => {
  expect(backend.heapInfo()).toEqual({ heapUsed: 5_000_000, mmapUsed: null, heapCount: null });
  backend.heapTrim();
  expect(kernel.done).toEqual([['heapTrim']]);
});

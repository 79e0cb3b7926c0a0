import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strace } from '../works.js';
import { codeOf, injecting, native, runWithAddon } from './addon.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-ids-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('lists the processes of /proc', () => {
  const { ids, errno } = native.listIdsNow('/proc');
  expect(errno).toBe(0);
  expect([...ids]).toContain(process.pid);
});

test('lists the same on the pool, and rejects with the same error', async () => {
  const { ids, errno } = await native.listIds('/proc');
  expect(errno).toBe(0);
  expect([...ids]).toContain(process.pid);
  await expect(native.listIds('/nowhere')).rejects.toMatchObject({ code: 'ENOENT', syscall: 'openat' });
});

test('takes whole decimal numbers of 31 bits and nothing else', () => {
  const names = ['1', '42', '2147483647', '2147483648', '99999999999999999999', '007', '-1', '1x', 'x1', '1 ', '１'];
  const root = join(folder, 'names');
  mkdirSync(root);
  for (const name of names) writeFileSync(join(root, name), '');
  expect([...native.listIdsNow(root).ids].sort((a, b) => a - b)).toEqual([1, 42, 2147483647]);
});

test('throws the system call error when the directory cannot be opened', () => {
  expect(() => native.listIdsNow('/nowhere')).toThrow(
    expect.objectContaining({
      code: 'ENOENT',
      errno: 2,
      syscall: 'openat',
      message: expect.stringContaining('/nowhere'),
    }),
  );
  expect(codeOf(() => native.listIdsNow('/proc/version'))).toBe('ENOTDIR');
});

describe.runIf(strace)('a listing that breaks off', () => {
  const many = join(folder, 'many');
  beforeAll(() => {
    mkdirSync(many);
    for (let id = 1; id <= 3000; id++) writeFileSync(join(many, String(id)), '');
  });

  const listUnder = async (fault: string): Promise<{ count: number; errno: number }> => {
    const code = `const { ids, errno } = native.listIdsNow(${JSON.stringify(many)});
      console.log(JSON.stringify({ count: ids.length, errno }));`;
    const { stdout } = await runWithAddon(code, injecting(`getdents64:${fault}`, '-P', many));
    return JSON.parse(stdout);
  };

  test('returns what was read until then, and the errno', async () => {
    const { count, errno } = await listUnder('error=EIO:when=2');
    expect(errno).toBe(5);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(3000);
  });

  test('goes on when it was a signal', async () => {
    expect(await listUnder('error=EINTR:when=2')).toEqual({ count: 3000, errno: 0 });
  });
});

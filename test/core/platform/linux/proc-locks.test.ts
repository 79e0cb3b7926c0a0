import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { isLocked, parseLocks } from '../../../../packages/core/src/platform/linux/proc-locks.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { works } from '../../../works.js';
import { filesOf } from './files.js';

const text = `1: FLOCK  ADVISORY  WRITE 708 fd:00:1234 0 EOF
1: -> FLOCK  ADVISORY  WRITE 709 fd:00:1235 0 EOF
2: POSIX  ADVISORY  READ -1 00:1a:18446744073709551615 128 128
3: LEASE  ACTIVE    READ 3 103:fffff:7 0 EOF
`;

test('who holds a lock is a line; who waits for one is not meant', () => {
  expect(parseLocks(text)).toEqual([
    { kind: 'FLOCK', exclusive: true, major: 0xfd, pid: 708, minor: 0, inode: '1234', whole: true },
    { kind: 'POSIX', exclusive: false, major: 0, minor: 0x1a, pid: -1, inode: '18446744073709551615', whole: false },
    { kind: 'LEASE', exclusive: false, major: 0x103, minor: 0xfffff, pid: 3, inode: '7', whole: true },
  ]);
  expect(parseLocks('')).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), 'locks-'));
const file = join(folder, 'file');
writeFileSync(file, '');
afterAll(() => rmSync(folder, { recursive: true }));

test('without the list no lock is known', () => {
  expect(isLocked(filesOf({}), file)).toBe(false);
});

test('a file that is not there is an error', () => {
  expect(() => createSystem().isLocked(join(folder, 'nosuch'))).toThrow('ENOENT');
});

describe.runIf(works('flock', '--version') && works('python3', '--version'))('a file is locked', () => {
  const fcntl =
    'import fcntl, sys; f = open(sys.argv[1], "r+"); fcntl.lockf(f, int(sys.argv[2])); print(1, flush=True); sys.stdin.read()';

  test.each([
    ['by flock(2) to write', 'flock', ['-x', file, 'sh', '-c', 'echo; read x'], true],
    ['by flock(2) to read', 'flock', ['-s', file, 'sh', '-c', 'echo; read x'], false],
    ['by fcntl(2) to write', 'python3', ['-c', fcntl, file, '2'], true],
    ['by fcntl(2) to read', 'python3', ['-c', fcntl.replace('r+', 'r'), file, '1'], true],
  ])('%s', async (_, command, args, locked) => {
    const system = createSystem();
    expect(system.isLocked(file)).toBe(false);
    const holder = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    expect(system.isLocked(file)).toBe(locked);
    expect(system.isLocked(folder)).toBe(false);
    holder.stdin.end();
    await once(holder, 'close');
    expect(system.isLocked(file)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/tty.js';
import type { InputDevice } from '../../packages/cli/src/io.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';

const terminal = { name: '/dev/pts/7', columns: 80, rows: 24 };

async function tty(device: InputDevice | null, ...words: string[]): Promise<Recorded> {
  const { context, output } = recordingContext();
  const code = await main(words, { ...context, io: { ...context.io, inputDevice: () => device } });
  return { ...output(), code };
}

describe('a terminal', () => {
  test('has a name', async () => {
    expect(await tty(terminal)).toEqual({ stdout: '/dev/pts/7\n', stderr: '', code: 0 });
  });

  test.each(['-s', '--silent', '--quiet'])('%s: the exit code tells', async (word) => {
    expect(await tty(terminal, word)).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('has a size, for a program', async () => {
    expect(JSON.parse((await tty(terminal, '--json')).stdout)).toEqual({
      isatty: true,
      name: '/dev/pts/7',
      size: { columns: 80, rows: 24 },
    });
  });

  test('may have no name here', async () => {
    const nameless = { ...terminal, name: null };
    expect(await tty(nameless)).toEqual({ stdout: 'not a tty\n', stderr: '', code: 1 });
    expect((await tty(nameless, '-s')).code).toBe(0);
    expect(JSON.parse((await tty(nameless, '--json')).stdout)).toMatchObject({ isatty: true, name: null });
  });

  test('may have a name that bites', async () => {
    expect((await tty({ ...terminal, name: '/dev/\x1b[2J' })).stdout).toBe('/dev/\\x1b[2J\n');
  });
});

test('what is no terminal', async () => {
  expect(await tty(null)).toEqual({ stdout: 'not a tty\n', stderr: '', code: 1 });
  expect(await tty(null, '-s')).toEqual({ stdout: '', stderr: '', code: 1 });
  expect(await tty(null, '--json')).toEqual({
    stdout: '{"isatty":false,"name":null,"size":null}\n',
    stderr: '',
    code: 1,
  });
});

test.each([[['x']], [['-x']], [['-s', '--json']]])('%j is not understood: 2', async (words) => {
  expect(await tty(terminal, ...words)).toMatchObject({ stdout: '', code: 2 });
});

describe('output that is lost', () => {
  const lost = async (code: string): Promise<Recorded> => {
    const { context, output } = recordingContext();
    const write = (): never => {
      throw Object.assign(new Error(`${code}: it failed, write`), { code });
    };
    const exit = await main([], { ...context, io: { ...context.io, write } });
    return { ...output(), code: exit };
  };

  test('is an error of its own', async () => {
    expect(await lost('ENOSPC')).toEqual({ stdout: '', stderr: 'sysu tty: write: it failed\n', code: 3 });
  });

  test('is none when the reader has gone', async () => {
    expect(await lost('EPIPE')).toEqual({ stdout: '', stderr: '', code: 0 });
  });
});

import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/nice.js';
import { runCommand } from './context.js';
import type { Recorded } from './context.js';

const nice = (...args: string[]): Promise<Recorded> => runCommand(main, args, { pid: process.pid });

test('without a command it says what we have', async () => {
  const own = getPriority();
  expect(await nice()).toEqual({ stdout: `${own}\n`, stderr: '', code: 0 });
  const { stdout } = await nice('--json');
  expect(JSON.parse(stdout)).toMatchObject([{ pid: process.pid, before: own, after: null, result: 'shown' }]);
});

test('--dry-run says what it would be, and sets nothing', async () => {
  const own = getPriority();
  expect(await nice('--dry-run', '-n', '3', 'true', '-n', '\x1b')).toEqual({
    stdout: '',
    stderr: `sysu nice: would run true -n \\x1b with niceness ${own} -> ${own + 3}\n`,
    code: 0,
  });
  expect(getPriority()).toBe(own);
});

test.each([
  [['-n', '5'], '-n without a command'],
  [['-n', '1e3', 'true'], 'not a whole number: "1e3"'],
  [['-n', '', 'true'], 'not a whole number: ""'],
  [['-n'], 'argument missing'],
  [['-x', 'true'], 'unknown option "-x"'],
  [['--', '-n'], 'sysu nice: -n: no program'],
])('%j is no command line', async (args, message) => {
  const { stdout, stderr, code } = await nice(...args);
  expect({ stdout, code }).toEqual({ stdout: '', code: args[0] === '--' ? 127 : 2 });
  expect(stderr).toContain(message);
});

import { expect, test } from 'vitest';
import { defineCommand } from '../../packages/cli/src/command.js';
import { runCommand } from './context.js';

const main = defineCommand({
  name: 'sieve',
  summary: 'Sifts.',
  examples: [['sysu sieve', 'all']],
  instead: { '-w, --cut': 'nothing is cut in a pipe', '--sync': 'say sync first', '+D': 'name it' },
  declare: (command) => void command.option('-a', 'all').argument('[WORDS...]'),
  run: () => Promise.resolve(0),
});

test.each([
  ['-w', '-w is not taken: nothing is cut in a pipe'],
  ['-w5', '-w is not taken: nothing is cut in a pipe'],
  ['-aw', '-w is not taken: nothing is cut in a pipe'],
  ['--cut', '--cut is not taken: nothing is cut in a pipe'],
  ['+D', '+D is not taken: name it'],
  ['+D9', '+D is not taken: name it'],
  ['-h', '-h is not taken: --help is the help'],
  ['-V', '-V is not taken: sysu --version'],
  ['--sync', '--sync is not taken: say sync first'],
  ['--sync=now', '--sync is not taken: say sync first'],
])('%s, which the tool it replaces has, is a usage error that names our way', async (word, message) => {
  expect(await runCommand(main, [word])).toEqual({ stdout: '', stderr: `sysu sieve: ${message}\n`, code: 2 });
});

test('a word that nobody has is an unknown option', async () => {
  const { stderr, code } = await runCommand(main, ['--sink']);
  expect({ stderr, code }).toEqual({ stderr: "sysu sieve: unknown option '--sink'\n", code: 2 });
});

test('behind -- it is an argument', async () => {
  expect((await runCommand(main, ['--', '-w', '+D'])).code).toBe(0);
});

import { expect, test } from 'vitest';
import { defineCommand } from '../../packages/cli/src/command.js';
import { runCommand } from './context.js';

const main = defineCommand({
  name: 'sieve',
  description: 'Sifts.',
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

const sorter = defineCommand({
  name: 'sort',
  description: 'Sorts.',
  examples: [['sysu sort', 'all']],
  declare: (command) =>
    void command
      .addOption(command.createOption('-k, --kind <KIND>').choices(['fine', 'coarse']))
      .option('--collate <TONGUE>')
      .option('--all')
      .option('--words')
      .option('--wordy-ones')
      .addArgument(command.createArgument('<MESH>').choices(['wide', 'narrow']))
      .argument('<HEAP>'),
  run: () => Promise.resolve(0),
});

test.each([
  [['--squeeze'], 'unknown option "--squeeze"\nsysu sort --help lists them'],
  [['--knid=fine'], 'unknown option "--knid=fine"; did you mean --kind?'],
  [['--col=heap'], 'unknown option "--col=heap"; did you mean --collate?'],
  [['--wor'], 'unknown option "--wor"; did you mean --words?'],
  [['-\n'], String.raw`unknown option "-\n"` + '\nsysu sort --help lists them'],
  [['--kind', 'fin\n', 'wide'], 'unknown --kind "fin\\n"; did you mean fine?\nvalid: fine coarse'],
  [['wid', 'heap'], 'unknown MESH "wid"; did you mean wide?\nvalid: wide narrow'],
  [[], 'which MESH? sysu sort --help tells more'],
  [['wide'], 'which HEAP? sysu sort --help tells more'],
  [['wide', 'heap', 'stone', 'sand'], 'one word too many: "stone"'],
])('%j: what is not understood is quoted, and what was meant is named', async (words, message) => {
  expect(await runCommand(sorter, words)).toEqual({ stdout: '', stderr: `sysu sort: ${message}\n`, code: 2 });
});

test('behind -- it is an argument', async () => {
  expect((await runCommand(main, ['--', '-w', '+D'])).code).toBe(0);
});

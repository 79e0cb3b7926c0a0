import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../../packages/cli/src/commands/kill.js';
import { runCommand } from '../context.js';

const kill = (...args: string[]): ReturnType<typeof runCommand> => runCommand(main, args);

describe('kill -l', () => {
  test.each([
    ['9', 'KILL'],
    ['15', 'TERM'],
    ['KILL', '9'],
    ['sigkill', '9'],
    ['137', 'KILL'],
    ['143', 'TERM'],
    ['34', 'RTMIN'],
    ['64', 'RTMIN+30'],
    ['RTMAX', '64'],
    ['162', 'RTMIN'],
  ])('%s is %s', async (word, meaning) => {
    expect(await kill('-l', word)).toEqual({ stdout: `${meaning}\n`, stderr: '', code: 0 });
  });

  test('takes several', async () => {
    expect((await kill('-l', '1', 'HUP', '129')).stdout).toBe('HUP\n1\nHUP\n');
    expect((await kill('--list=9')).stdout).toBe('KILL\n');
  });

  test.each(['0', '32', '33', '65', '128', '160', '300', '-5', '1e1', 'NOSUCH', ''])(
    '%j is no signal',
    async (word) => {
      const { stderr, code } = await kill('-l', '--', word);
      expect(stderr).toContain(`unknown signal ${JSON.stringify(word)}`);
      expect(code).toBe(2);
    },
  );

  test('alone lists every name once, in the order of the numbers', async () => {
    const names = (await kill('-l')).stdout.split(/\s+/).filter((name) => name !== '');
    expect(names).toHaveLength(31);
    expect(names.map((name) => constants.signals[`SIG${name}` as NodeJS.Signals])).toEqual(
      Array.from({ length: 31 }, (_, i) => i + 1),
    );
  });

  test('breaks lines before a terminal would', async () => {
    const lines = (await kill('-l')).stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
  });

  test('-L is a table of numbers and names', async () => {
    const { stdout } = await kill('-L');
    expect(stdout.split('\n')[0]).toBe(' 1 HUP      2 INT      3 QUIT     4 ILL      5 TRAP     6 ABRT     7 BUS');
    expect(stdout.match(/\d+ [A-Z]/g)).toHaveLength(31);
  });

  test('--json has both for a program', async () => {
    expect(JSON.parse((await kill('-l', '--json', '137')).stdout)).toEqual([{ number: 9, name: 'KILL' }]);
    expect(JSON.parse((await kill('-l', '--json')).stdout)).toContainEqual({ number: 15, name: 'TERM' });
  });
});

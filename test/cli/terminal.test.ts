import { describe, expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.js';
import { widthOf } from '../../packages/cli/src/render/width.js';
import { runCommand } from './context.js';
import { hostile, needed, reading } from './every.js';

// Their lines are as long as those of the tools whose form they have, and people read them by their columns.
const fixedForms = ['free', 'uptime', 'iostat', 'iotop', 'vmstat', 'netstat', 'ifconfig', 'doctor', 'top', 'pmap'];
const painted = ['ps', 'df', 'lsof', 'doctor'];

type Settings = NonNullable<Parameters<typeof runCommand>[2]>;

const shown = async (name: string, settings: Settings, words: readonly string[] = []): Promise<string> => {
  const { main } = await commands[name]!.load();
  return (await runCommand(main, [...(needed[name] ?? []), ...words, ...hostile], settings)).stdout;
};
const colours = (text: string): boolean => /\x1b\[[\d;]*m/.test(text);

describe.each(reading)('sysu %s', (name) => {
  test('into a pipe nothing is cut, painted or drawn, whatever the width', async () => {
    const text = await shown(name, { env: { LANG: 'C.UTF-8', COLUMNS: '20' } });
    expect(text).toBe(await shown(name, { env: { LANG: 'C.UTF-8' } }));
    expect(text).not.toMatch(/…$/m);
    expect(colours(text)).toBe(false);
  });

  test.runIf(!fixedForms.includes(name))('on a terminal no line is longer than that', async () => {
    const text = await shown(name, { columns: 40, env: { LANG: 'C.UTF-8', NO_COLOR: '1' } });
    expect(text.split('\n').filter((line) => widthOf(line) > 40)).toEqual([]);
  });

  test.each(['abc', '-5', '0', '1e9', '', ' 80', '99999999999'])('a width of %j is none', async (COLUMNS) => {
    const settings = { columns: 90, env: { LANG: 'C.UTF-8' } };
    expect(await shown(name, { ...settings, env: { ...settings.env, COLUMNS } })).toBe(await shown(name, settings));
  });

  // The doctor says how it is all the same, and iotop is a screen on a terminal.
  test.runIf(name !== 'doctor' && name !== 'iotop')(
    'with SYSU_FORCE_TTY tables are as on a terminal of so many columns, or of 80',
    async () => {
      const env = { LANG: 'C.UTF-8' };
      for (const [forced, columns] of [
        ['60', 60],
        ['yes', 80],
      ] as const)
        expect(await shown(name, { env: { ...env, SYSU_FORCE_TTY: forced } })).toBe(
          await shown(name, { columns, env }),
        );
      expect(await shown(name, { env: { ...env, SYSU_FORCE_TTY: '' } })).toBe(await shown(name, { env }));
    },
  );

  test('a terminal that is not of UTF-8 gets ASCII alone', async () => {
    const text = await shown(name, { columns: 100, env: { LC_ALL: 'C', LANG: 'de_DE.UTF-8', NO_COLOR: '1' } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['CLICOLOR=0', { CLICOLOR: '0' }],
    ['TERM=dumb', { TERM: 'dumb' }],
    ['NO_COLOR, which is stronger than CLICOLOR_FORCE', { NO_COLOR: '1', CLICOLOR_FORCE: '1' }],
  ])('no colour with %s', async (_, env) => {
    expect(colours(await shown(name, { columns: 100, env }))).toBe(false);
  });

  test.runIf(painted.includes(name)).each([
    ['on a terminal', { columns: 100 }, []],
    ['with CLICOLOR_FORCE', { env: { CLICOLOR_FORCE: '1' } }, []],
    ['with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, []],
    ['with --color always, which is stronger than NO_COLOR', { env: { NO_COLOR: '1' } }, ['--color', 'always']],
    ['with NO_COLOR set to nothing', { columns: 100, env: { NO_COLOR: '' } }, []],
  ] as [string, Settings, string[]][])('colour %s', async (_, settings, words) => {
    expect(colours(await shown(name, settings, words))).toBe(true);
  });
});

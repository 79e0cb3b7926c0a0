import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../../packages/cli/src/context.js';
import { readOwn, writeOwn } from '../../../packages/cli/src/own-file.js';
import { loadSettings, saveSettings, settingsPath, told } from '../../../packages/cli/src/top/settings/file.js';
import { begin } from '../../../packages/cli/src/top/state/begin.js';
import type { Kind } from '../../../packages/cli/src/top/state/kinds.js';
import { usualOptions } from '../../../packages/cli/src/top/state/options.js';
import type { ScreenOptions } from '../../../packages/cli/src/top/state/options.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { recordingContext } from '../context.js';
import { pressed, textOfScreen } from './made.js';

let folder: string;
let path: string;
let context: Context;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sysu-settings-'));
  path = join(folder, 'sysu/settings.toml');
  context = { ...recordingContext({ env: { XDG_CONFIG_HOME: folder } }).context, readOwn, writeOwn };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (): string => readFileSync(path, 'utf8');

function screen(kind: Kind['name'], more: Partial<ScreenOptions> = {}): State {
  const outlook = { unicode: true, colours: true, size: { columns: 100, rows: 30 } };
  return begin(kind, { ...usualOptions(kind), ...more }, outlook);
}

test.each([
  [{ XDG_CONFIG_HOME: '/config', HOME: '/home/anna' }, '/config/sysu/settings.toml'],
  [{ XDG_CONFIG_HOME: '', HOME: '/home/anna' }, '/home/anna/.config/sysu/settings.toml'],
  [{ XDG_CONFIG_HOME: 'relative', HOME: '/home/anna' }, '/home/anna/.config/sysu/settings.toml'],
  [{ HOME: '/' }, '/.config/sysu/settings.toml'],
  [{ HOME: '' }, null],
  [{}, null],
])('with %j the settings are at %j', (env, expected) => expect(settingsPath({ env })).toBe(expected));

describe('what is kept', () => {
  test('is what is not as usual, and comes back', async () => {
    const state = pressed(screen('top', { keySet: 'vim' }), 't', 'M', 'K', '0', '1', 'p', 'O', 'H', 'z');
    expect(await saveSettings(state, context)).toMatchObject({ tone: 'good' });
    const { options, warnings } = await loadSettings('top', context);
    expect(warnings).toEqual([]);
    const again = screen('top', options);
    for (const each of [
      'tree',
      'sort',
      'kernelThreads',
      'ofMachine',
      'perCpu',
      'commandLine',
      'onlyActive',
      'threads',
    ] as const)
      expect(again[each]).toEqual(state[each]);
    expect(again).toMatchObject({ theme: 'default', keySet: 'vim' });
    expect(text()).not.toContain('columns');
    expect(text()).not.toContain('delay');
  });

  test('of columns is their names in their order', async () => {
    await saveSettings(pressed(screen('top'), 'f2', 'right', 'enter'), context);
    expect(text()).toContain('columns = [ "user", "pid",');
    expect((await loadSettings('top', context)).options.columns?.slice(0, 2)).toEqual(['user', 'pid']);
  });

  test('of iotop is iotop’s, also what was moved so far', async () => {
    await saveSettings(pressed(screen('iotop'), 'o', 'a', 'p'), context);
    expect(text()).toMatch(
      /\[iotop\]\ncolumns = .*"readSoFar", "writtenSoFar".*\nthreads = false\nonly-active = true\n/,
    );
    expect((await loadSettings('top', context)).options).toEqual({});
  });

  test('is nothing when nothing is otherwise than in the file', async () => {
    writeOwn(path, '# mine\n[top]\ntree = true\n');
    const { options } = await loadSettings('top', context);
    expect(await saveSettings(screen('top', options), context)).toEqual({
      text: `as ${path} has it already`,
      tone: 'good',
    });
    expect(text()).toBe('# mine\n[top]\ntree = true\n');
  });

  test('of all screens changes where it stands', async () => {
    writeOwn(path, 'delay = 2\ntheme = "light"\n[top]\ndelay = 3\n');
    await saveSettings({ ...screen('top', { theme: 'monochrome' }), delay: 5 }, context);
    expect(text()).toBe('delay = 2\ntheme = "monochrome"\n[top]\ndelay = 5\n');
  });

  test('goes back to what is usual when the file has something else', async () => {
    writeOwn(path, '[top]\ntree = true\n');
    await saveSettings(screen('top'), context);
    expect(text()).toBe('[top]\ntree = false\n');
  });
});

describe('when it cannot be', () => {
  test('it is told, and nothing is lost', async () => {
    const denied: Context = {
      ...context,
      writeOwn: () => {
        throw Object.assign(new Error("EROFS: read-only file system, open '/x'"), { code: 'EROFS' });
      },
    };
    const note = await saveSettings(pressed(screen('top'), 't'), denied);
    expect(note).toEqual({ text: "not kept: EROFS: read-only file system, open '/x'", tone: 'alarm' });
  });

  test('there is no home', async () => {
    const homeless = { ...context, env: {} };
    expect(await saveSettings(screen('top'), homeless)).toMatchObject({ tone: 'alarm' });
    expect(await loadSettings('top', homeless)).toEqual({ options: {}, warnings: [] });
  });

  test('nor read: the screen comes up all the same, and says so', async () => {
    writeOwn(join(path, 'a-folder'), '');
    const { options, warnings } = await loadSettings('top', context);
    expect(options).toEqual({});
    expect(warnings).toHaveLength(1);
    expect(textOfScreen(told(warnings, screen('top')))).toContain('the settings are not read:');
  });
});

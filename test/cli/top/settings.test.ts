import { describe, expect, test } from 'vitest';
import { edited } from '../../../packages/cli/src/top/settings/edit.js';
import type { Change } from '../../../packages/cli/src/top/settings/edit.js';
import { actions, readSettings } from '../../../packages/cli/src/top/settings/read.js';
import type { Settings } from '../../../packages/cli/src/top/settings/read.js';
import { screens, settings } from '../../../packages/cli/src/top/settings/settings.js';
import { loadToml } from '../../../packages/cli/src/top/settings/toml.js';

const toml = await loadToml();

const read = (text: string, kind: 'top' | 'iotop' = 'top'): Settings => readSettings(text, kind, toml);
const edit = (text: string, ...changes: Change[]): string => edited(text, changes, toml);

const whole = `# how I like it
theme = "light"
delay = 2
keys = 'vim'

[top]
columns = [
  "pid",   # first
  "command",
]
sort = "-rss"
tree = true

[iotop]
only-active = true
delay = 0.5

[bind]
x = "signal"
"Ctrl-K" = "files"
f10 = "nothing"
`;

describe('a file of settings', () => {
  test('is read for the screen that it is asked for', () => {
    const bindings = new Map([
      ['x', 'signal'],
      ['C-k', 'files'],
      ['f10', null],
    ]);
    const all = { theme: 'light', keySet: 'vim', bindings };
    expect(read(whole)).toMatchObject({
      options: { ...all, delay: 2, columns: ['pid', 'command'], sort: '-rss', tree: true },
      mistakes: [],
    });
    expect(read(whole, 'iotop')).toEqual({
      options: { ...all, delay: 0.5, onlyActive: true },
      own: { delay: 0.5, onlyActive: true },
      mistakes: [],
    });
  });

  test('that is empty, has only comments, or ends its lines as Windows does', () => {
    expect(read('')).toEqual({ options: {}, own: {}, mistakes: [] });
    expect(read('# nothing\n\n  # here\n')).toEqual({ options: {}, own: {}, mistakes: [] });
    expect(read('\uFEFFtheme = "light"\r\n\r\n[top]\r\ntree = true\r\n').options).toEqual({
      theme: 'light',
      tree: true,
    });
  });

  test('may name a table in the line of a setting', () => {
    expect(read('top.tree = true\niotop = { tree = false }\n').options).toEqual({ tree: true });
  });

  test.each([
    ['theme = ligth', 'theme = ligth: invalid value'],
    ['theme = "ligth"', 'theme = "ligth" is none of auto, default, light, colour-blind, monochrome'],
    ['colour = "red"', 'colour = "red" is no setting: sysu man top has them all'],
    ['delay = 0', 'delay = 0 is no number from 0.1 to 3600'],
    ['delay = "1"', 'delay = "1" is no number from 0.1 to 3600'],
    ['mouse = "no"', 'mouse = "no" is neither true nor false'],
    ['tree = true', 'tree = true has its place below [top] or [iotop]'],
    ['[tops]', '[tops] is none of top, iotop, bind'],
    ['[[top]]', '[[top]] is none of top, iotop, bind'],
    ['[top', '[top: incomplete key-value'],
    ['just words', 'just words: illegal character in key'],
    ['top.columns = ["pid", "pdi"]', 'columns = ["pid","pdi"] has no column "pdi"'],
    ['top.columns = []', 'columns = [] is no list of names'],
    ['top.columns = ["prio"]', 'columns = ["prio"] has no column "prio"'],
    ['top.sort = "nope"', 'sort = "nope" has no column "nope"'],
    ['bind.x = "fly"', 'x = "fly" is nothing that a key can do'],
    ['bind.ctrl = "help"', 'ctrl = "help" names no key'],
    ['bind.Ctrl-C = "nothing"', 'Ctrl-C = "nothing" is left alone: Ctrl-C quits'],
  ])('with %s has a mistake in that line, and all else of it counts', (line, text) => {
    const { options, mistakes } = read(`# one\ngraph = "block"\n${line}\n\n[top]\nthreads = true\n`);
    expect(mistakes).toEqual([{ line: 3, text: expect.stringContaining(text) as string }]);
    expect(options).toEqual({ graph: 'block', threads: true });
  });

  test('of which the same is said twice keeps the first', () => {
    const { options, mistakes } = read(
      'theme = "light"\ntheme = "monochrome"\n[bind]\nC-x = "help"\n"ctrl-x" = "quit"\n',
    );
    expect(options).toEqual({ theme: 'light', bindings: new Map([['C-x', 'help']]) });
    expect(mistakes).toEqual([
      { line: 2, text: 'theme = "monochrome" is too late: line 1 has theme = "light"' },
      { line: 5, text: 'ctrl-x = "quit" is too late: line 4 has C-x = "help"' },
    ]);
  });

  test('of nothing but mistakes is read to its end, and they are told in short', () => {
    const many = 'garbage\n'.repeat(3000);
    expect(read(`${many}theme = "light"\n`).mistakes).toHaveLength(3000);
    expect(read(`x${',\n'.repeat(30_000)}theme = "light"\n`).options).toEqual({ theme: 'light' });
    expect(read(`theme = "${'x'.repeat(9999)}"\n`).mistakes[0]!.text.length).toBeLessThan(150);
  });

  test('in which a list is never closed loses that list alone', () => {
    const { options, mistakes } = read('[top]\ncolumns = [\n  "pid",\ntree = true\n');
    expect(mistakes.map(({ line }) => line)).toEqual([2]);
    expect(options).toEqual({ tree: true });
  });

  test('has what stands below a table that is none left out', () => {
    expect(read('[htop]\ntree = true\n[top]\nthreads = true\n')).toMatchObject({
      options: { threads: true },
      mistakes: [{ line: 1 }],
    });
  });
});

describe('a change', () => {
  const tree: Change = { table: 'top', name: 'tree', value: false };

  test('leaves all else as it is', () => {
    expect(edit(whole, tree)).toBe(whole.replace('tree = true', 'tree = false'));
    expect(edit(whole, { table: '', name: 'theme', value: 'default' })).toBe(whole.replace('"light"', '"default"'));
  });

  test('takes the place of a list of several lines', () => {
    const text = edit(whole, { table: 'top', name: 'columns', value: ['pid', 'rss'] });
    expect(text).toContain('[top]\ncolumns = [ "pid", "rss" ]\nsort = "-rss"\n');
  });

  test('keeps the comment behind a value', () => {
    expect(edit('theme = "light" # bright room\n', { table: '', name: 'theme', value: 'auto' })).toBe(
      'theme = "auto" # bright room\n',
    );
  });

  test.each([
    ['', '[top]\ntree = false\n'],
    ['# mine\n', '# mine\n\n[top]\ntree = false\n'],
    ['[iotop]\ntree = true\n', '[iotop]\ntree = true\n\n[top]\ntree = false\n'],
    ['[top]\ndelay = 2\n\n[bind]\n', '[top]\ndelay = 2\ntree = false\n\n[bind]\n'],
    ['top.delay = 2\n', 'top.delay = 2\ntop.tree = false\n'],
    ['top.tree = true\n', 'top.tree = false\n'],
    ['top = { tree = true, delay = 2 }\n', 'top.tree = false\ntop.delay = 2\n'],
    ['garbage\n', 'garbage\n\n[top]\ntree = false\n'],
  ])('of %j', (text, expected) => expect(edit(text, tree)).toBe(expected));

  test('above all tables comes before the first of them', () => {
    const text = edit('# mine\n\n[top]\ntree = true\n', { table: '', name: 'delay', value: 5 });
    expect(text).toBe('# mine\n\ndelay = 5\n\n[top]\ntree = true\n');
  });

  test('is read as what was asked for, whatever the file', () => {
    for (const text of ['', whole, 'delay = 1\n', 'top = { delay = 1 }\n', '[top]\n', 'x\n[top]\n# end']) {
      const after = read(edit(text, tree, { table: '', name: 'graph', value: 'block' }));
      expect(after.options).toMatchObject({ tree: false, graph: 'block' });
    }
  });
});

describe('the tables that this is read by', () => {
  test('name no setting and no action twice', () => {
    const names = settings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(actions).size).toBe(actions.length);
    expect(screens).toEqual(['top', 'iotop']);
  });
});

import { describe, expect, test } from 'vitest';
import { begin } from '../../../packages/cli/src/top/state/begin.js';
import { ioKeys } from '../../../packages/cli/src/top/state/io-keys.js';
import { keyCalled } from '../../../packages/cli/src/top/state/key-names.js';
import { keySetNames, keySets } from '../../../packages/cli/src/top/state/key-sets.js';
import { keys } from '../../../packages/cli/src/top/state/keys.js';
import { kinds } from '../../../packages/cli/src/top/state/kinds.js';
import { usualOptions } from '../../../packages/cli/src/top/state/options.js';
import { chosen } from '../../../packages/cli/src/top/state/state.js';
import { pids, pressed, record, screen, textOfScreen, typed } from './made.js';

const many = Array.from({ length: 100 }, (_, i) => record(1000 + i));
const vim = (more = {}) => screen({ keySet: 'vim', sort: 'pid', ...more }, [100, 30], many);

describe('the keys of vim', () => {
  test('move', () => {
    expect(pressed(vim(), 'j', 'j', 'k').cursor).toBe(1);
    expect(pressed(vim(), 'G').cursor).toBe(99);
    expect(pressed(vim(), 'G', 'g', 'g').cursor).toBe(0);
    expect(pressed(vim(), 'C-d', 'C-d', 'C-u').cursor).toBe(pressed(vim(), 'C-d').cursor);
    expect(pressed(vim(), 'C-f').cursor).toBe(pressed(vim(), 'pagedown').cursor);
    expect(pressed(vim(), 'C-f', 'C-b').cursor).toBe(0);
    expect(pressed(vim(), 'l', 'l', 'h').left).toBe(8);
  });

  test('search, and go to the next one and the one before', () => {
    const found = pressed(typed(pressed(vim(), '/'), 'p10'), 'enter');
    expect(chosen(pressed(found, 'n', 'n', 'N'))?.id).toBe(1001);
    expect(chosen(pressed(found, 'N'))?.id).toBe(1099);
  });

  test('move in what is open over the table, except where text is typed', () => {
    const help = pressed(vim(), '?');
    expect(textOfScreen(pressed(help, 'j'))).not.toContain('this help');
    expect(textOfScreen(pressed(help, 'j', 'k'))).toBe(textOfScreen(help));
    expect(pressed(vim(), 'f6', 'j', 'enter').sort.name).toBe('user');
    expect(textOfScreen(typed(pressed(vim(), '/'), 'jk'))).toContain('Search: jk');
  });

  test('leave signals and files on other keys, which the help tells', () => {
    expect(pressed(vim(), 'd').wishes).toMatchObject([{ do: 'pin' }]);
    expect(pressed(vim(), 'f').details?.part).toBe('files');
    const help = textOfScreen(pressed(screen({ keySet: 'vim' }, [100, 120]), 'f1'));
    expect(help).toMatch(/ F9 d {2}send a signal/);
    expect(help).toMatch(/ ↑ k {2}the row above/);
    expect(help).not.toContain('sort by PID');
  });
});

describe('a key that is bound otherwise', () => {
  const bound = (bindings: [string, string | null][]) => screen({ bindings: new Map(bindings) });

  test('does that, and no longer what it did', () => {
    expect(pressed(bound([['x', 'tree']]), 'x').tree).toBe(true);
    expect(pressed(bound([['t', 'help']]), 't').tree).toBe(false);
    expect(pressed(bound([['t', null]]), 't')).toEqual(bound([['t', null]]));
  });

  test('is on the last line of the screen when it is the first one', () => {
    expect(
      textOfScreen(bound([['f5', 'help']]))
        .split('\n')
        .at(-1),
    ).toContain('tTree');
    const none = bound([
      ['f5', null],
      ['t', null],
    ]);
    expect(textOfScreen(none)).not.toContain('Tree');
  });

  test('to what this screen cannot do keeps what it does', () => {
    expect(pressed(bound([['t', 'accumulated']]), 't').tree).toBe(true);
  });

  test('in a set is bound anew all the same', () => {
    const state = screen({ keySet: 'vim', bindings: new Map([['j', 'tree']]) });
    expect(pressed(state, 'j').tree).toBe(true);
  });

  test('to a movement does not take letters from a menu that is in nobody’s set', () => {
    expect(pids(pressed(screen(), 'u', 'w', 'enter'))).toEqual([311, 310]);
  });
});

describe('every set of keys, on every screen,', () => {
  const all = Object.values(kinds).flatMap(({ name }) => keySetNames.map((keySet) => ({ name, keySet })));

  test.each(all)('$keySet on $name has each key once, and a key for nearly everything', ({ name, keySet }) => {
    const outlook = { unicode: true, colours: true, size: { columns: 80, rows: 24 } };
    const { rows } = begin(name, { ...usualOptions(name), keySet }, outlook).keys;
    const names = rows.flatMap((row) => row.keys);
    expect(new Set(names).size).toBe(names.length);
    const without = rows.filter((row) => row.keys.length === 0).map((row) => row.name);
    // c, r and a are others' on the screen of iotop, and N in the set of vim.
    const expected = [
      ...(name === 'iotop' ? ['tag-family', 'nice', 'affinity'] : []),
      ...(keySet === 'vim' ? ['sort-pid'] : []),
    ];
    expect(without.toSorted()).toEqual(expected.toSorted());
  });

  test('names actions that there are, and keys as the terminal does', () => {
    const actions = new Set([...keys, ...ioKeys].map(({ name }) => name));
    const bindings = [...Object.values(keySets), ...Object.values(kinds).map((kind) => kind.bindings)];
    for (const [key, action] of bindings.flatMap((each) => [...each])) {
      expect(actions).toContain(action);
      expect(keyCalled(key)).toBe(key);
    }
    for (const key of keys.flatMap((row) => row.keys)) expect(keyCalled(key)).toBe(key);
  });
});

test.each([
  ['k', 'k'],
  ['K', 'K'],
  ['ä', 'ä'],
  ['/', '/'],
  ['Ctrl-D', 'C-d'],
  ['ctrl+d', 'C-d'],
  ['C-d', 'C-d'],
  ['Alt-x', 'M-x'],
  ['shift-tab', 'S-tab'],
  ['shift-k', 'K'],
  ['Shift-F3', 'S-f3'],
  ['ctrl-shift-left', 'C-S-left'],
  ['F10', 'f10'],
  ['PgUp', 'pageup'],
  ['Page-Down', 'pagedown'],
  ['Esc', 'escape'],
  ['Return', 'enter'],
  ['ctrl-i', 'tab'],
  ['ctrl-m', 'enter'],
  ['space', 'space'],
  ['', null],
  [' ', null],
  ['word', null],
  ['hyper-x', null],
  ['ctrl', null],
  ['ctrl-', null],
  ['f99', null],
  ['\x1b', null],
])('the key that people call %j is %j to the terminal', (word, key) => expect(keyCalled(word)).toBe(key));

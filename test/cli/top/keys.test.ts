import { describe, expect, test } from 'vitest';
import type { ProcessRecord } from '@sysu/core';
import { keys } from '../../../packages/cli/src/top/state/keys.js';
import type { TopSample } from '../../../packages/cli/src/top/state/sample.js';
import { chosen } from '../../../packages/cli/src/top/state/state.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { pids, pressed, record, records, sampleOf, screen, textOfScreen, typed } from './made.js';

const many = Array.from({ length: 100 }, (_, i) => record(1000 + i));

function longScreen(): State {
  return screen({ sort: 'pid' }, [100, 30], many);
}

/** What each key does, tried on a screen: every key of the help is in here. */
const does: Record<string, (key: string) => void> = {
  'f1 h ?': (key) => expect(textOfScreen(pressed(screen(), key))).toContain('this help'),
  'f2 C': (key) => expect(textOfScreen(pressed(screen(), key))).toContain('[x] pid'),
  'f3 /': (key) => expect(chosen(typed(pressed(screen(), key), 'worker'))?.id).toBe(311),
  n: (key) => {
    expect(chosen(pressed(typed(pressed(screen(), '/'), 'nginx'), 'enter', key))?.id).toBe(310);
    expect(textOfScreen(pressed(screen(), key))).toContain('Search:');
  },
  'S-f3': (key) => expect(chosen(pressed(typed(pressed(screen(), '/'), 'p40'), 'enter', key))?.id).toBe(402),
  'f4 \\ o': (key) => expect(pids(typed(pressed(screen(), key), 'anna'))).toEqual([401, 402]),
  'f5 t': (key) => expect(textOfScreen(pressed(screen(), key))).toContain('└─ nginx: worker'),
  f6: (key) => expect(pressed(screen(), key, 'home', 'enter').sort).toEqual({ name: 'pid', descending: false }),
  'f7 ]': (key) =>
    expect(acts(pressed(screen(), key))).toEqual([[400], { do: 'set', setting: { of: 'nice', by: -1 } }]),
  'f8 [': (key) => expect(acts(pressed(screen(), key))).toEqual([[400], { do: 'set', setting: { of: 'nice', by: 1 } }]),
  'f9 k': (key) => {
    const open = pressed(screen(), key);
    expect(acts(open)).toEqual([[400]]);
    expect(acts(pressed(done(open), 'enter'))).toEqual([{ do: 'signal', signal: 'SIGTERM' }]);
  },
  r: (key) => {
    const open = pressed(screen(), key);
    expect(acts(open)).toEqual([[400]]);
    expect(acts(pressed(done(open), '-', '5', 'enter'))).toEqual([{ do: 'set', setting: { of: 'nice', to: -5 } }]);
  },
  i: (key) => expect(inquiries(pressed(screen(), key))).toEqual([[400], 'ionice']),
  a: (key) => expect(inquiries(pressed(screen(), key))).toEqual([[400], 'affinity']),
  L: (key) => expect(inquiries(pressed(screen(), key))).toEqual([[400], 'limits']),
  'f10 q C-c': (key) => expect(pressed(screen(), key).wishes).toEqual([{ do: 'quit' }]),
  up: (key) => expect(pressed(screen(), 'down', 'down', key).cursor).toBe(1),
  down: (key) => expect(pressed(screen(), key).cursor).toBe(1),
  'pageup C-b': (key) => expect(pressed(longScreen(), 'end', key).cursor).toBeLessThan(90),
  'pagedown C-f': (key) => expect(pressed(longScreen(), key).cursor).toBeGreaterThan(10),
  'C-u': (key) => expect(pressed(longScreen(), 'end', key).cursor).toBe(88),
  'C-d': (key) => expect(pressed(longScreen(), key).cursor).toBe(11),
  'home g': (key) => expect(pressed(longScreen(), 'end', key).cursor).toBe(0),
  'end G': (key) => expect(pressed(longScreen(), key).cursor).toBe(99),
  '( S-left': (key) => expect(goalsOf(pressed(screen(), key))).toEqual([{ by: -1 }]),
  ') S-right': (key) => expect(goalsOf(pressed(screen(), key))).toEqual([{ by: 1 }]),
  '{': (key) => expect(goalsOf(pressed(screen(), key))).toEqual([{ by: -10 }]),
  '}': (key) => expect(goalsOf(pressed(screen(), key))).toEqual([{ by: 10 }]),
  b: (key) => expect(goalsOf(pressed(screen(), key, '-', '5', 'm', 'enter'))).toEqual([{ time: 1_795_699_700 }]),
  x: (key) => expect(pressed(playing(), key).replay?.speed).toBe(2),
  X: (key) => expect(pressed(playing(), key).replay?.speed).toBe(0.5),
  'left M-left': (key) => expect(pressed(screen(), 'right', 'right', key).left).toBe(8),
  'right M-right': (key) => expect(textOfScreen(pressed(screen(), key))).not.toContain('PID'),
  P: (key) => expect(pids(pressed(screen({ sort: 'pid' }), key))[0]).toBe(400),
  M: (key) => expect(pids(pressed(screen(), key))[0]).toBe(401),
  T: (key) => expect(pids(pressed(screen(), key)).slice(0, 2)).toEqual([402, 401]),
  N: (key) => expect(pids(pressed(screen(), key))[0]).toBe(1),
  '< ,': (key) => expect(pressed(screen(), key).sort.name).toBe('state'),
  '> .': (key) => expect(pressed(screen(), key).sort.name).toBe('mem'),
  'I R': (key) => expect(pids(pressed(screen(), key)).at(-1)).toBe(400),
  '+ =': (key) => expect(pids(pressed(folded(), key))).toContain(311),
  '-': () => expect(pids(folded())).not.toContain(311),
  enter: (key) => {
    expect(pids(pressed(folded(), key))).toContain(311);
    expect(pressed(screen(), key).details).toMatchObject({ pid: 400, part: 'overview' });
  },
  v: (key) => expect(pressed(onMaster(), key).details).toMatchObject({ pid: 310, part: 'overview' }),
  l: (key) => expect(looksOf(pressed(screen(), key))).toEqual([400, 'files']),
  e: (key) => expect(looksOf(pressed(screen(), key))).toEqual([400, 'environment']),
  '*': (key) => expect(pids(pressed(screen({ tree: true }), key))).toEqual([1]),
  space: (key) => expect(pressed(screen(), key)).toMatchObject({ tagged: new Map([[400, null]]), cursor: 1 }),
  c: (key) => expect([...pressed(onMaster(), key).tagged.keys()]).toEqual([310, 311]),
  U: (key) => expect(pressed(screen(), 'space', key).tagged.size).toBe(0),
  u: (key) => expect(pids(pressed(screen(), key, 'w', 'enter'))).toEqual([311, 310]),
  F: (key) => expect(chosen(pressed(screen(), key, 'N'))).toEqual(chosen(screen())),
  Z: (key) => expect(textOfScreen(pressed(screen(), key, 'down'))).toContain('paused'),
  H: (key) => expect(textOfScreen(pressed(screen(), key))).toContain('TID'),
  K: (key) => expect(pids(pressed(screen(), key))).toContain(2),
  O: (key) => expect(pids(pressed(screen(), key))).toEqual([400, 401, 311]),
  p: (key) => expect(textOfScreen(pressed(screen(), key))).not.toContain('-O2'),
  '1': (key) => expect(textOfScreen(pressed(screen(), key))).toContain('CPU['),
  '#': (key) => {
    expect(textOfScreen(pressed(screen(), key))).not.toContain('Load');
    const cpus = Array.from({ length: 32 }, (_, i) => i);
    const large = update(screen({}, [100, 40]), {
      kind: 'sample',
      sample: sampleOf(records, { cpuPercentPerCpu: cpus }),
    });
    expect(textOfScreen(large)).not.toMatch(/^31\[/m);
    const text = textOfScreen(pressed(large, key, key));
    expect(text).toMatch(/^31\[/m);
    expect(text).toContain('PID');
    expect(textOfScreen(pressed(large, key, key, key, 'down'))).toBe(textOfScreen(pressed(large, 'down')));
  },
  '0': (key) => expect(textOfScreen(pressed(screen(), key))).toContain(' 24.4 '),
  '2 3 4 5 6 7 8 9': (key) => {
    const state = pressed(screen({}, [100, 30], [...records, record(Number(`${key}7`))]), key, '7');
    expect(chosen(state)?.id).toBe(Number(`${key}7`));
    expect(textOfScreen(state)).toContain(`PID: ${key}7`);
  },
  'd s': (key) => expect(pressed(screen(), key, '2', '.', '5', 'enter').delay).toBe(2.5),
  escape: (key) =>
    expect(pressed(screen({ filter: 'anna' }), 'space', key)).toMatchObject({ filter: null, tagged: new Map() }),
  z: (key) => {
    expect(pressed(screen(), key).theme).toBe('default');
    expect(pressed(screen({ theme: 'monochrome' }), key).theme).toBe('auto');
  },
  W: (key) => expect(pressed(screen(), key).wishes).toEqual([{ do: 'save' }]),
  'C-l': (key) => expect(pressed(screen(), key).wishes).toEqual([{ do: 'repaint' }]),
  'C-z': (key) => expect(pressed(screen(), key).wishes).toEqual([{ do: 'suspend' }]),
};

/** The pids that are pinned, and what is to be done to them. */
function acts({ wishes }: State): unknown[] {
  return wishes.flatMap((each): unknown[] => {
    if (each.do === 'pin') return [each.rows.map(({ record: { pid } }) => pid)];
    return each.do === 'act' ? [each.act] : [];
  });
}

/** The pids that are pinned, and what is to be known of them. */
function inquiries({ wishes }: State): unknown[] {
  return wishes.flatMap((each): unknown[] =>
    each.do === 'survey' ? [each.inquiry.of] : each.do === 'pin' ? [each.rows.map(({ id }) => id)] : [],
  );
}

/** Where in time is to be gone. */
function goalsOf({ wishes }: State): unknown[] {
  return wishes.flatMap((each) => (each.do === 'travel' ? [each.goal] : []));
}

function playing(): State {
  return { ...screen(), replay: { file: 'made', speed: 1 } };
}

/** The process that is pinned to be looked at, and the parts that are asked for. */
function looksOf({ wishes }: State): unknown[] {
  return wishes.flatMap((each): unknown[] =>
    each.do === 'inspect' ? [each.row.record.pid] : each.do === 'look' ? [each.part] : [],
  );
}

/** After the loop has done what was wished for. */
function done(state: State): State {
  return { ...state, wishes: [] };
}

function onMaster(): State {
  return pressed(screen({ tree: true, sort: 'pid' }), 'down');
}

function folded(): State {
  return pressed(onMaster(), '-');
}

describe('a key does what the help says of it', () => {
  test.each(keys.flatMap(({ keys: names, doc }) => names.map((name) => ({ name, doc, all: names.join(' ') }))))(
    '$name: $doc',
    ({ name, all }) => {
      expect.hasAssertions();
      does[all]!(name);
    },
  );

  test('no key is there twice, and none in the list above that is not in the table', () => {
    const names = keys.flatMap((key) => key.keys);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(does).toSorted()).toEqual(keys.map((key) => key.keys.join(' ')).toSorted());
  });

  test('a key that is in no table does nothing', () => {
    const state = screen();
    expect(pressed(state, 'f12')).toEqual(state);
  });
});

describe('the cursor', () => {
  test('stays on its line when the rows move, and on its process while it is followed', () => {
    const before = pressed(screen(), 'down', 'down');
    expect(chosen(before)?.id).toBe(311);
    const other = {
      kind: 'sample',
      sample: sampleOf(records.map((each) => ({ ...each, cpuPercent: each.pid }))),
    } as const;
    expect(update(before, other).cursor).toBe(2);
    expect(chosen(update(pressed(before, 'F'), other))?.id).toBe(311);
  });

  test('comes back from the end when rows go', () => {
    let state = pressed(longScreen(), 'end');
    // What has ended is shown for four samples more.
    for (let i = 0; i < 5; i++) state = update(state, { kind: 'sample', sample: sampleOf(records) });
    expect(state.cursor).toBe(5);
  });

  test('is on the screen, whatever the size becomes', () => {
    let state = pressed(longScreen(), 'end');
    for (const [columns, rows] of [
      [40, 10],
      [1, 1],
      [200, 60],
      [80, 2],
      [300, 500],
    ] as const) {
      state = update(state, { kind: 'resize', size: { columns, rows } });
      expect(state.top).toBeLessThanOrEqual(state.cursor);
      expect(textOfScreen(state).split('\n')).toHaveLength(rows);
    }
    expect(state).toMatchObject({ cursor: 99, top: 0 });
  });
});

describe('a search', () => {
  test('goes round, finds the next one, and Escape goes back', () => {
    const first = typed(pressed(screen({ sort: 'pid' }), '/'), 'nginx');
    expect(chosen(first)?.id).toBe(310);
    expect(chosen(pressed(first, 'f3'))?.id).toBe(311);
    expect(chosen(pressed(first, 'f3', 'f3'))?.id).toBe(310);
    expect(pressed(first, 'escape')).toMatchObject({ cursor: 0, panel: null });
    expect(chosen(pressed(first, 'enter'))?.id).toBe(310);
  });

  test('says when there is nothing', () => {
    expect(textOfScreen(typed(pressed(screen(), '/'), 'nobody'))).toContain('not found');
  });
});

describe('the cursor stays on a process that moves', () => {
  const other = {
    kind: 'sample',
    sample: sampleOf(records.map((each) => ({ ...each, cpuPercent: each.pid }))),
  } as const;

  test.each([
    ['was searched for', ['/', 'c', 'c', '1', 'enter']],
    ['was searched for again', ['/', 'c', 'c', '1', 'enter', 'home', 'n']],
    ['was searched for by its number', ['4', '0', '0']],
    ['gets a signal', ['k']],
    ['was made less nice', ['f7']],
  ])('and %s, until it is moved itself', (_what, keys) => {
    const state = pressed(screen(), ...keys);
    expect(chosen(state)?.id).toBe(400);
    const after = update(state, other);
    expect(after.cursor).toBe(2);
    expect(chosen(after)?.id).toBe(400);
    expect(update(pressed({ ...state, panel: null }, 'down', 'up'), other).cursor).toBe(0);
  });
});

describe('a filter', () => {
  test.each([
    ['nginx worker', [311]],
    ['/NGINX: (m|x)/', [310]],
    ['cpu > 5 and user == root', [400]],
    ["state == 'Z'", [402]],
    ['402', [402]],
  ])('%s', (text, expected) => expect(pids(typed(pressed(screen(), 'f4'), text))).toEqual(expected));

  test('that is not yet whole leaves the rows as they are, and says what is missing', () => {
    const state = typed(pressed(screen(), 'f4'), 'cpu > 5 and');
    expect(pids(state)).toEqual([400, 401]);
    expect(textOfScreen(state)).toContain('expected a column, found its end');
  });

  test('that is not understood is not left by Enter', () => {
    const state = pressed(typed(pressed(screen(), 'f4'), 'cpu > 5 and'), 'enter');
    expect(textOfScreen(state)).toMatch(/Filter: cpu > 5 and .*expected a column, found its end/);
    expect(pids(pressed(typed(state, ' user == anna'), 'enter'))).toEqual([401]);
  });

  test('stays after Enter, is to be seen, and is taken up again', () => {
    const state = pressed(typed(pressed(screen(), 'f4'), 'anna'), 'enter');
    expect(textOfScreen(state)).toContain('filter anna');
    expect(textOfScreen(pressed(state, 'f4'))).toContain('Filter: anna');
    expect(pids(pressed(state, 'f4', 'C-u', 'enter'))).toHaveLength(6);
    expect(pids(pressed(state, 'f4', 'backspace', 'escape'))).toHaveLength(6);
  });
});

describe('the mouse', () => {
  const click = (state: State, column: number, row: number): State =>
    update(state, { kind: 'mouse', action: 'click', column, row });
  const lineWith = (state: State, text: string): number =>
    textOfScreen(state)
      .split('\n')
      .findIndex((line) => line.includes(text));

  test('chooses a row', () => {
    const state = screen();
    expect(chosen(click(state, 50, lineWith(state, 'nginx: master')))?.id).toBe(310);
  });

  test('sorts by a title, and by the same title the other way round', () => {
    const state = screen();
    const row = lineWith(state, 'PID');
    const sorted = click(state, 3, row);
    expect(sorted.sort).toEqual({ name: 'pid', descending: false });
    expect(click(sorted, 3, row).sort.descending).toBe(true);
  });

  test('presses a key of the last line', () => {
    const state = screen();
    const row = lineWith(state, 'F10Quit');
    const column = textOfScreen(state).split('\n')[row]!.indexOf('F10');
    expect(click(state, column + 4, row).wishes).toEqual([{ do: 'quit' }]);
  });

  test('the wheel moves the cursor', () => {
    const down = update(longScreen(), { kind: 'mouse', action: 'wheelDown', column: 0, row: 0 });
    expect(down.cursor).toBe(3);
    expect(update(down, { kind: 'mouse', action: 'wheelUp', column: 0, row: 0 }).cursor).toBe(0);
  });

  test('chooses a row also where that is blank', () => {
    const state = screen();
    expect(chosen(click(state, 99, lineWith(state, 'nginx: master')))?.id).toBe(310);
  });

  test('goes to what can be chosen, and there chooses it', () => {
    const open = done(pressed(screen(), 'k'));
    const row = lineWith(open, ' 2 SIGINT');
    const there = click(open, 20, row);
    expect(acts(there)).toEqual([]);
    expect(acts(click(there, 20, lineWith(there, ' 2 SIGINT')))).toEqual([{ do: 'signal', signal: 'SIGINT' }]);
    expect(click(open, 60, row)).toEqual(open);
  });

  test('shows a column, or no longer', () => {
    const open = pressed(screen(), 'f2');
    const shown = click(open, 4, lineWith(open, '[x] user'));
    expect(shown.columns.map(({ field }) => field.name)).not.toContain('user');
    expect(textOfScreen(shown)).toContain('[ ] user');
  });

  test('where nothing is, nothing happens', () => {
    const state = screen();
    expect(click(state, 99, 99)).toEqual(state);
  });
});

describe('acting', () => {
  test('is on all that are tagged, as they were when the menu came up', () => {
    const open = pressed(screen(), 'space', 'space', 'k');
    expect(acts(open)).toEqual([[400, 401]]);
    const moved = update(done(open), { kind: 'sample', sample: sampleOf(records.toReversed()) });
    expect(acts(pressed(moved, 'down', 'enter'))).toEqual([{ do: 'end' }]);
    expect(textOfScreen(moved)).toContain('Signal 2 processes');
  });

  test('is not on who has the number of a tagged process that ended, nor does the cursor follow there', () => {
    const started = (since: number): ProcessRecord => record(400, { createTime: since, cpuPercent: 97.5 });
    const others = records.filter(({ pid }) => pid !== 400);
    const sampled = (state: State, list: readonly ProcessRecord[], more: Partial<TopSample> = {}): State =>
      update(state, { kind: 'sample', sample: sampleOf(list, more) });
    const tagged = pressed(sampled(screen(), [started(1000), ...others]), 'space', 'home', 'F');
    // As a clock that is being set has it, and while some could not be read.
    expect([...sampled(tagged, [started(1000.2), ...others]).tagged.keys()]).toEqual([400]);
    expect([...sampled(tagged, others, { lost: 1 }).tagged.keys()]).toEqual([400]);
    const later = sampled(tagged, [started(1003), ...others]);
    expect(later).toMatchObject({ tagged: new Map(), followed: null });
    expect(sampled(tagged, others)).toMatchObject({ tagged: new Map(), followed: null });
  });

  test('any signal can be chosen', () => {
    const open = done(pressed(screen(), 'f9'));
    expect(acts(pressed(open, 'end', 'home', 'down', 'down', 'enter'))).toEqual([{ do: 'signal', signal: 'SIGHUP' }]);
  });

  test('is not done after Escape', () => {
    expect(acts(pressed(done(pressed(screen(), 'k')), 'escape'))).toEqual([]);
    expect(acts(pressed(done(pressed(screen(), 'r')), '9', '9', 'enter'))).toEqual([]);
  });

  test.each(['k', 'f9', 'f7', 'f8', 'r'])('is refused with -s: %s', (key) => {
    const state = pressed(screen({ readOnly: true }), key);
    expect(acts(state)).toEqual([]);
    expect(textOfScreen(state)).toContain('started with -s: nothing can be changed');
  });
});

describe('columns', () => {
  test('come, go and change places', () => {
    const open = pressed(screen({ columns: ['pid', 'user'] }), 'f2');
    const names = (state: State): string[] => state.columns.map(({ field }) => field.name);
    expect(names(pressed(open, 'right'))).toEqual(['user', 'pid']);
    expect(names(pressed(open, 'down', 'left'))).toEqual(['user', 'pid']);
    expect(names(pressed(open, 'space'))).toEqual(['user']);
    expect(names(pressed(open, 'space', 'space'))).toEqual(['user', 'pid']);
    expect(names(pressed(open, 'down', 'space', 'home', 'space'))).toEqual(['pid']);
    expect(pressed(open, 'enter').panel).toBeNull();
  });
});

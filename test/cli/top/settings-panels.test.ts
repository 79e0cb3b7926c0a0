import { describe, expect, test } from 'vitest';
import { keys } from '../../../packages/cli/src/top/state/keys.js';
import type { State, Wish } from '../../../packages/cli/src/top/state/state.js';
import type { Survey } from '../../../packages/cli/src/top/state/survey.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { pressed, screen, textOfScreen, typed } from './made.js';

/** The screen with the panel in which is changed what was found so. */
function changing(survey: Survey, at = 0): State {
  return update(screen(), { kind: 'surveyed', survey, inquiry: { of: survey.of, whom: '400 cc1', at } });
}

function wishes(state: State): readonly Wish[] {
  return state.wishes;
}

describe('the I/O priority', () => {
  const survey: Survey = { of: 'ionice', priorities: [{ ioclass: 2, value: 4 }] };

  test('is chosen of all classes and levels, beginning at what it is', () => {
    const state = changing(survey);
    expect(textOfScreen(state)).toContain('I/O of 400 cc1');
    expect(wishes(pressed(state, 'enter'))).toEqual([
      { do: 'act', act: { do: 'set', setting: { of: 'ionice', to: { ioclass: 2, value: 4 } } } },
    ]);
    expect(wishes(pressed(state, 'down', 'enter'))).toMatchObject([
      { act: { setting: { to: { ioclass: 2, value: 5 } } } },
    ]);
    expect(wishes(pressed(state, 'end', 'enter'))).toMatchObject([{ act: { setting: { to: { ioclass: 3 } } } }]);
    expect(wishes(pressed(state, 'home', 'enter'))).toMatchObject([{ act: { setting: { to: { ioclass: 0 } } } }]);
  });

  test('that follows the niceness is so, whatever its level', () => {
    const state = changing({ of: 'ionice', priorities: [{ ioclass: 0, value: 4 }] });
    expect(wishes(pressed(state, 'enter'))).toMatchObject([{ act: { setting: { to: { ioclass: 0 } } } }]);
  });
});

describe('CPUs', () => {
  const four: Survey = {
    of: 'affinity',
    online: [0, 1, 2, 3],
    allowed: [
      [0, 1, 2, 3],
      [0, 1],
    ],
  };
  const set = (on: number[], off: number[]): unknown => [
    { do: 'act', act: { do: 'set', setting: { of: 'affinity', on, off } } },
  ];

  test('are marked where all, some and none of the processes may run', () => {
    const text = textOfScreen(changing({ ...four, online: [0, 1, 2, 3, 4] }));
    expect(text).toMatch(/\[x\] CPU 0 [^]*\[x\] CPU 1 [^]*\[-\] CPU 2 [^]*\[-\] CPU 3 [^]*\[ \] CPU 4 /);
  });

  test('are added and taken away, and those not touched are left alone', () => {
    const state = changing(four);
    expect(wishes(pressed(state, 'enter'))).toEqual([]);
    expect(wishes(pressed(state, 'space', 'down', 'down', 'space', 'enter'))).toEqual(set([2], [0]));
    expect(wishes(pressed(state, 'space', 'space', 'enter'))).toEqual(set([0], []));
    expect(wishes(pressed(state, 'a', 'enter'))).toEqual(set([0, 1, 2, 3], []));
    expect(pressed(state, 'space', 'escape')).toMatchObject({ panel: null, wishes: [] });
  });

  test('in great number are folded, and folded out', () => {
    const online = Array.from({ length: 64 }, (_, cpu) => cpu);
    const state = changing({ of: 'affinity', online, allowed: [online.slice(0, 20)] });
    expect(textOfScreen(state)).toMatch(/\[x\] CPUs 0 to 15 [^]*\[-\] CPUs 16 to 31 [^]*\[ \] CPUs 48 to 63 /);
    const open = pressed(state, 'down', 'right');
    expect(textOfScreen(open)).toMatch(/\[x\]   CPU 19 [^]*\[ \]   CPU 20\n/);
    expect(wishes(pressed(open, 'down', 'space', 'enter'))).toEqual(set([], [16]));
    expect(textOfScreen(pressed(open, 'down', 'left'))).not.toContain('CPU 19');
    expect(wishes(pressed(open, 'space', 'enter'))).toEqual(set(online.slice(16, 32), []));
  });
});

describe('limits', () => {
  const survey: Survey = {
    of: 'limits',
    limits: [
      { resource: 'NOFILE', description: 'max number of open files', units: 'files', soft: '1024', hard: '4096' },
      { resource: 'CORE', description: 'max core file size', units: 'bytes', soft: null, hard: 'unlimited' },
    ],
  };

  test('are shown with what they limit', () => {
    const text = textOfScreen(changing(survey));
    expect(text).toContain('Limits of 400 cc1');
    expect(text).toMatch(/NOFILE +1024 +4096  max number of open files, files/);
    expect(text).toMatch(/CORE +differ +unlimited/);
  });

  test('are changed one by one, and shown again', () => {
    const asked = pressed(changing(survey), 'enter');
    expect(textOfScreen(asked)).toContain('NOFILE of 400 cc1, SOFT:HARD: 1024:4096');
    expect(wishes(typed(pressed(asked, 'C-u'), '2048:'))).toEqual([]);
    expect(wishes(pressed(typed(pressed(asked, 'C-u'), '2048:'), 'enter'))).toEqual([
      {
        do: 'act',
        act: { do: 'limit', resource: 'NOFILE', limit: '2048:' },
        inquiry: { of: 'limits', whom: '400 cc1', at: 0 },
      },
    ]);
    expect(textOfScreen(pressed(changing(survey, 1), 'enter'))).toContain('CORE of 400 cc1');
  });

  test('stay when nothing was typed', () => {
    const asked = pressed(changing(survey), 'down', 'enter');
    for (const key of ['enter', 'escape']) {
      expect(wishes(pressed(asked, key))).toEqual([]);
      expect(textOfScreen(pressed(asked, key))).toContain('Limits of 400 cc1');
    }
    expect(pressed(asked, 'escape', 'escape').panel).toBeNull();
  });
});

test('a screen that is only read changes nothing, by no key', () => {
  const acting = ['signal', 'nice', 'nice-up', 'nice-down', 'io-priority', 'affinity', 'limits'];
  for (const name of acting) {
    const { keys: named } = keys.find((key) => key.name === name)!;
    const state = pressed(screen({ readOnly: true }), named[0]!);
    expect(state).toMatchObject({ panel: null, wishes: [], note: { tone: 'warning' } });
  }
});

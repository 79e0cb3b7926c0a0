import { describe, expect, test } from 'vitest';
import { localTime } from '../../../packages/cli/src/render/clock.js';
import { timeMeant } from '../../../packages/cli/src/top/state/time-meant.js';
import type { Moment } from '../../../packages/cli/src/top/state/past.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { pids, pressed, record, sampleOf, screen, textOfScreen } from './made.js';

const now = 1_795_700_000;
const replay = { file: '/tmp/\x1b]0;a\x07.rec', speed: 1 };

function momentAt(at: number, seconds: number, pid: number): Moment {
  return {
    place: { at, first: 3, last: 9, latest: now },
    sample: sampleOf([record(pid, { comm: 'gone', cmdline: ['gone'] })], { time: now - seconds, cpuPercent: 99 }),
    points: [],
    ended: [],
  };
}

function inPast(state: State = screen()): State {
  return update(state, { kind: 'moment', moment: momentAt(5, 125, 77) });
}

function playing(): State {
  return inPast({ ...screen(), replay });
}

describe('in the past', () => {
  test('table and header are of then, and a line says when that was', () => {
    const state = inPast();
    expect(pids(state)).toEqual([77]);
    expect(textOfScreen(state).split('\n')[0]).toBe(
      ` PAST  ${localTime(now - 125).slice(11)}  2:05 back  (back )on {10 back }10 on btime Escnow`,
    );
    expect(textOfScreen(screen())).not.toContain('PAST');
  });

  test('what is sampled meanwhile is not shown, but how far back one is grows', () => {
    const state = update(inPast(), { kind: 'sample', sample: sampleOf([], { time: now + 60 }) });
    expect(pids(state)).toEqual([77]);
    expect(textOfScreen(state)).toContain(' 3:05 back ');
  });

  test.each([
    ['escape', 'last'],
    ['end', 'last'],
    ['home', 'first'],
  ])('%s leads to the %s sample', (key, goal) => {
    expect(pressed(inPast(), key).wishes).toEqual([{ do: 'travel', goal }]);
    expect(pressed(screen(), key).wishes).toEqual([]);
  });

  test('the last sample is the present', () => {
    const state = update(inPast(), { kind: 'moment', moment: momentAt(9, 0, 78) });
    expect(state.past).toBeNull();
    expect(textOfScreen(state)).not.toContain('PAST');
    const next = update(state, { kind: 'sample', sample: sampleOf([record(79)]) });
    expect(pids(next)).toContain(79);
  });

  test('whoever is gone cannot be acted on, and it is said', () => {
    const open = pressed(inPast(), 'k');
    expect(open.wishes).toMatchObject([{ do: 'pin', rows: [{ id: 77 }] }]);
    const refused = update(open, { kind: 'refused', note: { text: 'not there any more: 77', tone: 'warning' } });
    expect(refused.panel).toBeNull();
    expect(textOfScreen(refused)).toContain('not there any more: 77');
  });

  test('the line is there on small screens', () => {
    expect(textOfScreen(inPast(screen({}, [40, 10])))).toMatch(/^ PAST  \d\d:\d\d:\d\d  2:05 back/);
    expect(textOfScreen(inPast(screen({}, [7, 2])))).toBe(' PAST\n  PID S');
  });
});

describe('a recording', () => {
  test('says which one it is, what of it is shown, and how fast; nothing of its name is raw', () => {
    const [line] = textOfScreen({ ...playing(), size: { columns: 200, rows: 30 } }).split('\n');
    expect(line).toContain(` REPLAY  ${localTime(now - 125)}  6/10 ×1 `);
    expect(line).toContain('\\x1b]0;a\\x07.rec');
    expect(textOfScreen({ ...playing(), paused: true })).toContain('6/10 paused');
  });

  test('stays one at its end', () => {
    const state = update(playing(), { kind: 'moment', moment: momentAt(9, 0, 78) });
    expect(state.past?.at).toBe(9);
    expect(pressed({ ...state, wishes: [] }, 'escape').wishes).toEqual([]);
  });

  test('stops where one steps', () => {
    expect(pressed(playing(), '(')).toMatchObject({ paused: true, wishes: [{ do: 'travel', goal: { by: -1 } }] });
  });

  test('is played from an eighth as fast to 64 times', () => {
    expect(pressed(playing(), ...Array<string>(9).fill('x')).replay?.speed).toBe(64);
    expect(pressed(playing(), ...Array<string>(9).fill('X')).replay?.speed).toBe(1 / 8);
    expect(textOfScreen(pressed(screen(), 'x'))).toContain('only a recording is played');
  });

  test.each(['k', 'r', ']', 'i', 'a', 'L'])('nothing can be done to its processes: %s', (key) => {
    const state = pressed({ ...playing(), wishes: [] }, key);
    expect(state.wishes).toEqual([]);
    expect(textOfScreen(state)).toContain('this is a recording');
  });

  test.each(['v', 'l', 'e', 'enter'])('nor are they looked at: %s', (key) => {
    expect(pressed({ ...playing(), wishes: [] }, key)).toMatchObject({ wishes: [], panel: null });
  });

  test('that cannot be read on stops, and says why', () => {
    const state = update(playing(), { kind: 'stopped', what: 'replay', note: { text: 'EIO', tone: 'alarm' } });
    expect(state.paused).toBe(true);
    expect(textOfScreen(state)).toContain('EIO');
  });
});

test('that all is recorded is said, and that it is no longer', () => {
  const state: State = { ...screen(), recording: 'on' };
  expect(textOfScreen(state)).toMatch(/ recording$/m);
  const failed = update(state, { kind: 'stopped', what: 'recording', note: { text: 'ENOSPC', tone: 'alarm' } });
  expect(failed.paused).toBe(false);
  expect(textOfScreen(failed)).toMatch(/ENOSPC.* no longer recording$/m);
});

describe('a time that is meant', () => {
  const local = (...parts: [number, number, number, number, number, number]): number =>
    new Date(...parts).getTime() / 1000;
  const shown = local(2026, 10, 26, 15, 30, 40);

  test.each([
    ['14:03', local(2026, 10, 26, 14, 3, 0)],
    ['9:03:22', local(2026, 10, 26, 9, 3, 22)],
    ['2026-11-01 00:00', local(2026, 10, 1, 0, 0, 0)],
    ['2026-11-1T23:59:59', local(2026, 10, 1, 23, 59, 59)],
    ['-90', shown - 90],
    ['-5m', shown - 300],
    ['+1h', shown + 3600],
    ['-2d', shown - 172_800],
  ])('%s', (text, time) => {
    expect(timeMeant(text, shown)).toBe(time);
  });

  test.each(['', '5', '-', '5m', 'noon', '14', '14:3', '1:2:3', '-5x'])('not %s', (text) => {
    expect(timeMeant(text, shown)).toBeNull();
  });

  test('that is asked for and is none is said', () => {
    expect(textOfScreen(pressed(screen(), 'b', '1', 'enter'))).toContain('not a time: 1');
  });
});

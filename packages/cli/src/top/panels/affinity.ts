import type { Panel, State } from '../state/state.js';
import type { Survey } from '../state/survey.js';
import { closes, listLines, moved } from './list.js';

type Affinities = Extract<Survey, { of: 'affinity' }>;
type Done = (state: State, on: readonly number[], off: readonly number[]) => State;

interface View {
  readonly at: number;
  /** What was changed of them: whether they may run there. */
  readonly changes: ReadonlyMap<number, boolean>;
  /** The first CPUs of the groups that are folded out. */
  readonly open: ReadonlySet<number>;
}

/** A line of the list: a CPU, or a group of them. */
interface Entry {
  readonly cpus: readonly number[];
  readonly label: string;
  readonly isGroup: boolean;
}

// More CPUs than these are folded into groups of as many.
const GROUP = 16;

/** A box for each CPU: [x] all processes may run there, [-] some, [ ] none. Those that are not touched stay as they are. */
export function affinity(survey: Affinities, whom: string, done: Done): Panel {
  return panelOf(survey, whom, done, { at: 0, changes: new Map(), open: new Set() });
}

function panelOf(survey: Affinities, whom: string, done: Done, view: View): Panel {
  const entries = entriesOf(survey.online, view.open);
  const entry = entries[view.at]!;
  const mark = (cpus: readonly number[]): string => markOf(survey, view, cpus);
  const switched = ({ cpus }: Entry): Pick<View, 'changes'> => ({
    changes: changed(view.changes, cpus, mark(cpus) !== 'x'),
  });
  const show = (state: State, changed: Partial<View>): State => ({
    ...state,
    panel: panelOf(survey, whom, done, { ...view, ...changed }),
  });
  return {
    place: 'side',
    bar: [
      ['space', 'may run there'],
      ['right', 'each'],
      ['enter', 'set'],
      ['escape', 'cancel'],
    ],
    press: (state, { key }) => {
      if (closes(key)) return { ...state, panel: null };
      if (key === 'enter') return finish({ ...state, panel: null }, view.changes, done);
      if (key === 'space') return show(state, switched(entry));
      if (key === 'a') return show(state, { changes: changed(view.changes, survey.online, true) });
      if (key === 'left' || key === 'right') return show(state, folded(survey.online, view, entry, key === 'right'));
      return show(state, { at: moved(key, view.at, entries.length) });
    },
    pick: (state, at) => show(state, { at, ...switched(entries[at]!) }),
    lines: (_state, size) => {
      const boxes = entries.map(({ cpus, label }) => ({ label: `[${mark(cpus)}] ${label}` }));
      return listLines(`CPUs of ${whom}`, boxes, view.at, size);
    },
  };
}

function entriesOf(online: readonly number[], open: View['open']): Entry[] {
  const single = (cpu: number): Entry => ({ cpus: [cpu], label: `CPU ${cpu}`, isGroup: false });
  if (online.length <= GROUP) return online.map(single);
  const numbers = new Set(online.map((cpu) => Math.floor(cpu / GROUP)));
  return [...numbers].flatMap((number) => {
    const cpus = online.filter((cpu) => Math.floor(cpu / GROUP) === number);
    const group: Entry = { cpus, label: `CPUs ${cpus[0]} to ${cpus.at(-1)}`, isGroup: true };
    return open.has(cpus[0]!) ? [group, ...cpus.map((cpu) => ({ ...single(cpu), label: `  CPU ${cpu}` }))] : [group];
  });
}

function markOf({ allowed }: Affinities, { changes }: View, cpus: readonly number[]): 'x' | '-' | ' ' {
  const answers = cpus.flatMap((cpu) => changes.get(cpu) ?? allowed.map((each) => each.includes(cpu)));
  return answers.every(Boolean) ? 'x' : answers.some(Boolean) ? '-' : ' ';
}

function changed(before: View['changes'], cpus: readonly number[], may: boolean): View['changes'] {
  return new Map([...before, ...cpus.map((cpu) => [cpu, may] as const)]);
}

/** The group of an entry folded out or in, with the cursor on it. */
function folded(online: readonly number[], view: View, { cpus }: Entry, out: boolean): Partial<View> {
  const group = entriesOf(online, new Set()).find((each) => each.isGroup && each.cpus.includes(cpus[0]!));
  if (group === undefined) return {};
  const open = new Set(view.open);
  if (out) open.add(group.cpus[0]!);
  else open.delete(group.cpus[0]!);
  const at = entriesOf(online, open).findIndex((each) => each.isGroup && each.cpus[0] === group.cpus[0]);
  return { open, at };
}

function finish(state: State, changes: View['changes'], done: Done): State {
  if (changes.size === 0) return state;
  const of = (may: boolean): number[] => [...changes].flatMap(([cpu, value]) => (value === may ? [cpu] : []));
  return done(state, of(true), of(false));
}

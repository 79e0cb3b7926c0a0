import type { Condition, Figure, IoPriority, ProcessRecord } from '@sysu/core';
import type { ProcessColumn } from '../../ps/columns.js';
import type { Line } from '../views/line.js';
import type { Details, Part } from './details.js';
import type { Ended } from './ended.js';
import type { Known } from './known.js';
import type { Point } from './history.js';
import type { KeySetName } from './key-sets.js';
import type { KeyTable } from './key-table.js';
import type { Kind } from './kinds.js';
import type { Goal, Place, Replay } from './past.js';
import type { TopSample } from './sample.js';
import type { Inquiry } from './survey.js';
import type { ThemeChoice } from './theme-names.js';

/** All that the screen knows. It is never changed: what happens makes a new one out of it (update.ts). */
export interface State {
  readonly kind: Kind;
  readonly size: Size;
  readonly look: Look;
  readonly theme: ThemeChoice;
  readonly keySet: KeySetName;
  readonly keys: KeyTable;
  /** What is shown; null until there is a first one. */
  readonly sample: TopSample | null;
  readonly points: readonly Point[];
  /** What has ended is shown for a few samples more. */
  readonly ended: readonly Ended[];
  /** Where in the past or in a recording that is; null for the present. */
  readonly past: Place | null;
  /** The recording that is played, in place of the present. */
  readonly replay: Replay | null;
  /** Whether all this is written into a file, or was until that failed. */
  readonly recording: 'on' | 'failed' | null;

  readonly columns: readonly ProcessColumn[];
  readonly sort: Sort;
  readonly tree: boolean;
  /** The processes whose descendants are not shown. */
  readonly folded: ReadonlySet<number>;
  readonly filter: Filter | null;
  readonly user: string | null;
  /** Only these processes, as the command line has it. */
  readonly pids: ReadonlySet<number> | null;
  readonly kernelThreads: boolean;
  /** Only what does what this screen is about. */
  readonly onlyActive: boolean;
  readonly threads: boolean;
  /** The whole command line, or the name of the program alone. */
  readonly commandLine: boolean;
  readonly perCpu: boolean;
  /** What has the whole screen; both share it by default. */
  readonly zoom: Zoom;
  /** Whether 100 % of CPU is the whole machine, or one CPU of it. */
  readonly ofMachine: boolean;

  /** What the table holds now, made by arrange.ts from all of the above. */
  readonly rows: readonly Row[];
  /** The row under the cursor, and the first one that is shown. */
  readonly cursor: number;
  readonly top: number;
  /** Cells by which the table is scrolled to the left. */
  readonly left: number;
  /** The process that the cursor stays on, wherever it goes. */
  readonly followed: Known | null;
  /** The process that the cursor stays on until it is moved: it was searched for, or something is to be done to it. */
  readonly held: Known | null;
  /** By number, when each started: an action is on all of them. */
  readonly tagged: ReadonlyMap<number, Known['since']>;
  /** What was last searched for. */
  readonly sought: string;

  readonly paused: boolean;
  /** Nothing can be done to processes. */
  readonly readOnly: boolean;
  /** Seconds from one sample to the next. */
  readonly delay: number;
  /** What is open over the table. */
  readonly panel: Panel | null;
  /** The process that is looked at closely while its panel is open. */
  readonly details: Details | null;
  /** Said in the last line until the next key. */
  readonly note: Note | null;
  /** What is to be done outside, in this order; screen.ts does it and forgets it. */
  readonly wishes: readonly Wish[];
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export const graphs = ['braille', 'block', 'ascii'] as const;
export type Graph = (typeof graphs)[number];

/** The table alone, the machine with as many lines as it needs, or both. */
export type Zoom = 'both' | 'table' | 'machine';

/** What the terminal can show. */
export interface Look {
  readonly unicode: boolean;
  /** What graphs are drawn with. */
  readonly graph: Graph;
  readonly colours: boolean;
}

export interface Sort {
  /** Name of a column of the process table. */
  readonly name: string;
  readonly descending: boolean;
}

export interface Filter {
  /** As it was typed. */
  readonly text: string;
  readonly condition: Pick<Condition<ProcessRecord, Figure>, 'fields' | 'test'>;
}

/** A line of the table. */
export interface Row {
  readonly id: number;
  readonly record: ProcessRecord;
  /** The branches before its name, in a tree. */
  readonly prefix: string;
  /** How many descendants are folded away below it. */
  readonly hidden: number;
}

export interface Note {
  readonly text: string;
  readonly tone: 'good' | 'warning' | 'alarm';
}

export type Wish =
  | { do: 'quit' }
  | { do: 'suspend' }
  | { do: 'repaint' }
  | { do: 'save' }
  /** The kernel is to count how long processes wait for disks; or, if it does, no longer. */
  | { do: 'countWaits' }
  /** Another sample is to be shown. */
  | { do: 'travel'; goal: Goal }
  /** What is done next is done to the processes of these rows, and to no others. */
  | { do: 'pin'; rows: readonly Row[] }
  /** After it their panel is to be shown anew, where there is one. */
  | { do: 'act'; act: Act; inquiry?: Inquiry }
  /** How they are set is to be known, for the panel that changes it. */
  | { do: 'survey'; inquiry: Inquiry }
  /** What is looked at next is the process of this row, and no other. */
  | { do: 'inspect'; row: Row }
  | { do: 'look'; part: Part };

/** What can be done to processes. */
export type Act =
  | { do: 'signal'; signal: string }
  /** SIGTERM, and after a while SIGKILL. */
  | { do: 'end' }
  | { do: 'set'; setting: ThreadSetting }
  /** A resource by its name in prlimit, and its limit as that takes it: SOFT:HARD. */
  | { do: 'limit'; resource: string; limit: string };

/** What the threads of a process can be set to. */
export type ThreadSetting =
  | { of: 'nice'; to: number }
  | { of: 'nice'; by: number }
  | { of: 'ionice'; to: IoPriority }
  /** CPUs that they may run on from now on, and those that they may not; the others stay as they are. */
  | { of: 'affinity'; on: readonly number[]; off: readonly number[] };

/** A key as it was pressed: its name, such as 'f3', 'C-c', 'P' or 'up', and the text that it types, if any. */
export interface Press {
  readonly key: string;
  readonly text: string | null;
}

/** What some keys do while nothing is open: a row of the table of keys (keys.ts). */
export interface Key {
  /** Of what they do, for the settings. */
  readonly name: string;
  /** Their names, as terminal.ts tells them. */
  readonly keys: readonly string[];
  /** What the help says of them. */
  readonly doc: string;
  /** The word beside the first of them in the last line of the screen. */
  readonly bar?: string;
  press(state: State, press: Press): State;
}

/** Something that is open over the table, and takes the keys meanwhile: one file each in panels/. */
export interface Panel {
  /** The last line, a column on the left, or everything between header and last line. */
  readonly place: 'line' | 'side' | 'whole';
  /** The keys that it says it understands, in the last line: name and word. */
  readonly bar: readonly (readonly [key: string, word: string])[];
  press(state: State, press: Press): State;
  /** What a click on an entry of a list does, by its place. */
  pick?(state: State, at: number): State;
  lines(state: State, size: Size): Line[];
}

/** A row's identity: the thread's number where rows are threads. */
export function idOf({ pid, tid }: ProcessRecord): number {
  return tid ?? pid;
}

export function wish(state: State, ...wishes: Wish[]): State {
  return { ...state, wishes: [...state.wishes, ...wishes] };
}

export function say(state: State, text: string, tone: Note['tone'] = 'good'): State {
  return { ...state, note: { text, tone } };
}

/** The row under the cursor. */
export function chosen({ rows, cursor }: State): Row | undefined {
  return rows[cursor];
}

/** What an action is about: the rows that are tagged, else the one under the cursor. */
export function targets(state: State): Row[] {
  const tagged = state.tagged.size === 0 ? [] : state.rows.filter(({ id }) => state.tagged.has(id));
  if (tagged.length > 0) return tagged;
  const row = chosen(state);
  return row === undefined ? [] : [row];
}

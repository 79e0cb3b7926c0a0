import { askNice, askSignal, niceBy } from '../panels/acting.js';
import { chooseColumns } from '../panels/columns.js';
import { inspect } from '../panels/details.js';
import { help } from '../panels/help.js';
import { askDelay, askFilter, chooseSort, chooseUser, search, searchPid } from '../panels/questions.js';
import { fold, foldAll, follow, reversed, sortBeside, sortBy, tag, tagSubtree, toggle, untag } from './choices.js';
import { moveBy, movePage, moveTo } from './moves.js';
import { say, wish } from './state.js';
import type { Key } from './state.js';

const RIGHT = 8;

/** What each key does while nothing is open. The help and the last line of the screen are made from this table. */
export const keys: readonly Key[] = [
  { keys: ['f1', 'h', '?'], doc: 'this help', bar: 'Help', press: (state) => ({ ...state, panel: help(keys) }) },
  {
    keys: ['f2', 'C'],
    doc: 'choose the columns and their order',
    bar: 'Columns',
    press: (state) => chooseColumns(state),
  },
  { keys: ['f3', '/'], doc: 'search while you type', bar: 'Search', press: search },
  {
    keys: ['f4', '\\', 'o'],
    doc: "filter: words, /regex/ or cpu > 5 and user == 'root'",
    bar: 'Filter',
    press: askFilter,
  },
  {
    keys: ['f5', 't'],
    doc: 'tree of parents and children',
    bar: 'Tree',
    press: (state) => toggle(state, 'tree', ['tree', 'list']),
  },
  { keys: ['f6'], doc: 'choose the column to sort by', bar: 'Sort', press: chooseSort },
  { keys: ['f7', ']'], doc: 'niceness one less: more CPU', bar: 'Nice-', press: (state) => niceBy(state, -1) },
  { keys: ['f8', '['], doc: 'niceness one more: less CPU', bar: 'Nice+', press: (state) => niceBy(state, 1) },
  { keys: ['f9', 'k'], doc: 'send a signal', bar: 'Kill', press: askSignal },
  { keys: ['f10', 'q', 'C-c'], doc: 'quit', bar: 'Quit', press: (state) => wish(state, { do: 'quit' }) },
  { keys: ['up'], doc: 'the row above', press: (state) => moveBy(state, -1) },
  { keys: ['down'], doc: 'the row below', press: (state) => moveBy(state, 1) },
  { keys: ['pageup', 'C-b'], doc: 'a page up', press: (state) => movePage(state, -1) },
  { keys: ['pagedown', 'C-f'], doc: 'a page down', press: (state) => movePage(state, 1) },
  { keys: ['home', 'g'], doc: 'the first row', press: (state) => moveTo(state, 0) },
  { keys: ['end', 'G'], doc: 'the last row', press: (state) => moveTo(state, Infinity) },
  { keys: ['left'], doc: 'scroll left', press: (state) => ({ ...state, left: Math.max(0, state.left - RIGHT) }) },
  { keys: ['right'], doc: 'scroll right', press: (state) => ({ ...state, left: state.left + RIGHT }) },
  { keys: ['P'], doc: 'sort by CPU', press: (state) => sortBy(state, 'cpu') },
  { keys: ['M'], doc: 'sort by memory', press: (state) => sortBy(state, 'rss') },
  { keys: ['T'], doc: 'sort by CPU time', press: (state) => sortBy(state, 'cpuTime') },
  { keys: ['N'], doc: 'sort by PID', press: (state) => sortBy(state, 'pid') },
  { keys: ['<', ','], doc: 'sort by the column to the left', press: (state) => sortBeside(state, -1) },
  { keys: ['>', '.'], doc: 'sort by the column to the right', press: (state) => sortBeside(state, 1) },
  { keys: ['I', 'R'], doc: 'sort the other way round', press: reversed },
  { keys: ['+', '='], doc: 'unfold in the tree', press: (state) => fold(state, false) },
  { keys: ['-'], doc: 'fold in the tree, with the sums of what is below', press: (state) => fold(state, true) },
  {
    keys: ['enter'],
    doc: 'details of the process; in the tree fold or unfold',
    press: (state) => (state.tree ? fold(state) : inspect(state, 'overview')),
  },
  {
    keys: ['v'],
    doc: 'details of the process: files, sockets, memory, threads …',
    press: (state) => inspect(state, 'overview'),
  },
  { keys: ['l'], doc: 'files that it has open', press: (state) => inspect(state, 'files') },
  { keys: ['e'], doc: 'its environment', press: (state) => inspect(state, 'environment') },
  { keys: ['*'], doc: 'fold everything, or unfold it', press: foldAll },
  { keys: ['space'], doc: 'tag, or no longer', press: (state) => moveBy(tag(state), 1) },
  { keys: ['c'], doc: 'tag with all that descend from it', press: tagSubtree },
  { keys: ['U'], doc: 'no tags', press: untag },
  { keys: ['u'], doc: 'processes of one user', press: chooseUser },
  { keys: ['F'], doc: 'follow the process under the cursor', press: follow },
  { keys: ['Z'], doc: 'pause, go on', press: (state) => toggle(state, 'paused', ['paused', 'going on']) },
  {
    keys: ['H'],
    doc: 'threads',
    press: (state) => toggle(state, 'threads', ['threads', 'no threads']),
  },
  {
    keys: ['K'],
    doc: 'threads of the kernel',
    press: (state) => toggle(state, 'kernelThreads', ['threads of the kernel', 'no threads of the kernel']),
  },
  {
    keys: ['p'],
    doc: 'the command line, or the name of the program',
    press: (state) => toggle(state, 'commandLine', ['command lines', 'names']),
  },
  {
    keys: ['1'],
    doc: 'each CPU, or all together',
    press: (state) => toggle(state, 'perCpu', ['each CPU', 'all CPUs']),
  },
  {
    keys: ['0'],
    doc: 'CPU%: 100 is one CPU, or the whole machine',
    press: (state) => toggle(state, 'ofMachine', ['100 % is the whole machine', '100 % is one CPU']),
  },
  {
    keys: ['2', '3', '4', '5', '6', '7', '8', '9'],
    doc: 'go to a PID',
    press: (state, { key }) => searchPid(state, key),
  },
  { keys: ['r'], doc: 'set the niceness', press: askNice },
  { keys: ['d', 's'], doc: 'seconds between samples', press: askDelay },
  {
    keys: ['escape'],
    doc: 'no filter, no tags, no following',
    press: (state) => say({ ...untag(state), filter: null, user: null, followed: null }, 'everything'),
  },
  { keys: ['C-l'], doc: 'paint the screen anew', press: (state) => wish(state, { do: 'repaint' }) },
  { keys: ['C-z'], doc: 'stop; fg goes on', press: (state) => wish(state, { do: 'suspend' }) },
];

const byName = new Map(keys.flatMap((key) => key.keys.map((name) => [name, key] as const)));

export function keyNamed(name: string): Key | undefined {
  return byName.get(name);
}

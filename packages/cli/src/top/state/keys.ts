import { askNice, askSettings, askSignal, niceBy } from '../panels/acting.js';
import { chooseColumns } from '../panels/columns.js';
import { inspect } from '../panels/details.js';
import { help } from '../panels/help.js';
import { askDelay, askFilter, chooseSort, chooseUser, search, searchAgain, searchPid } from '../panels/questions.js';
import { askTime } from '../panels/time.js';
import {
  fold,
  foldAll,
  follow,
  nextTheme,
  nextZoom,
  reversed,
  sortBeside,
  sortBy,
  tag,
  tagSubtree,
  toggle,
  untag,
} from './choices.js';
import { moveBy, movePage, moveTo } from './moves.js';
import { say, wish } from './state.js';
import type { Key } from './state.js';
import { faster, isPast, travel } from './travel.js';

const RIGHT = 8;

/** What each key does while nothing is open. The help and the last line of the screen are made from this table. */
export const keys: readonly Key[] = [
  {
    name: 'help',
    keys: ['f1', 'h', '?'],
    doc: 'this help',
    bar: 'Help',
    press: (state) => ({ ...state, panel: help() }),
  },
  {
    name: 'columns',
    keys: ['f2', 'C'],
    doc: 'choose the columns and their order',
    bar: 'Columns',
    press: (state) => chooseColumns(state),
  },
  { name: 'search', keys: ['f3', '/'], doc: 'search while you type', bar: 'Search', press: search },
  {
    name: 'search-next',
    keys: ['n'],
    doc: 'what was searched for, further down',
    press: (state) => searchAgain(state, 1),
  },
  {
    name: 'search-back',
    keys: ['S-f3'],
    doc: 'what was searched for, further up',
    press: (state) => searchAgain(state, -1),
  },
  {
    name: 'filter',
    keys: ['f4', '\\', 'o'],
    doc: "filter: words, /regex/ or cpu > 5 and user == 'root'",
    bar: 'Filter',
    press: askFilter,
  },
  {
    name: 'tree',
    keys: ['f5', 't'],
    doc: 'tree of parents and children',
    bar: 'Tree',
    press: (state) => toggle(state, 'tree', ['tree', 'list']),
  },
  { name: 'sort', keys: ['f6'], doc: 'choose the column to sort by', bar: 'Sort', press: chooseSort },
  {
    name: 'nice-down',
    keys: ['f7', ']'],
    doc: 'niceness one less: more CPU',
    bar: 'Nice-',
    press: (state) => niceBy(state, -1),
  },
  {
    name: 'nice-up',
    keys: ['f8', '['],
    doc: 'niceness one more: less CPU',
    bar: 'Nice+',
    press: (state) => niceBy(state, 1),
  },
  { name: 'signal', keys: ['f9', 'k'], doc: 'send a signal', bar: 'Kill', press: askSignal },
  { name: 'quit', keys: ['f10', 'q', 'C-c'], doc: 'quit', bar: 'Quit', press: (state) => wish(state, { do: 'quit' }) },
  { name: 'up', keys: ['up'], doc: 'the row above', press: (state) => moveBy(state, -1) },
  { name: 'down', keys: ['down'], doc: 'the row below', press: (state) => moveBy(state, 1) },
  { name: 'page-up', keys: ['pageup', 'C-b'], doc: 'a page up', press: (state) => movePage(state, -1) },
  { name: 'page-down', keys: ['pagedown', 'C-f'], doc: 'a page down', press: (state) => movePage(state, 1) },
  { name: 'half-page-up', keys: ['C-u'], doc: 'half a page up', press: (state) => movePage(state, -1 / 2) },
  { name: 'half-page-down', keys: ['C-d'], doc: 'half a page down', press: (state) => movePage(state, 1 / 2) },
  {
    name: 'first',
    keys: ['home', 'g'],
    doc: 'the first row; Home in the past: as far back as it goes',
    press: (state, { key }) => (key === 'home' && state.past !== null ? travel(state, 'first') : moveTo(state, 0)),
  },
  {
    name: 'last',
    keys: ['end', 'G'],
    doc: 'the last row; End in the past: now',
    press: (state, { key }) => (key === 'end' && state.past !== null ? travel(state, 'last') : moveTo(state, Infinity)),
  },
  { name: 'back', keys: ['(', 'S-left'], doc: 'a sample back in time', press: (state) => travel(state, { by: -1 }) },
  {
    name: 'forward',
    keys: [')', 'S-right'],
    doc: 'a sample forward in time',
    press: (state) => travel(state, { by: 1 }),
  },
  { name: 'back-ten', keys: ['{'], doc: 'ten samples back', press: (state) => travel(state, { by: -10 }) },
  { name: 'forward-ten', keys: ['}'], doc: 'ten samples forward', press: (state) => travel(state, { by: 10 }) },
  { name: 'time', keys: ['b'], doc: 'go to a time in the past', press: askTime },
  { name: 'faster', keys: ['x'], doc: 'play a recording twice as fast', press: (state) => faster(state, 2) },
  { name: 'slower', keys: ['X'], doc: 'play it half as fast', press: (state) => faster(state, 1 / 2) },
  {
    name: 'left',
    keys: ['left', 'M-left'],
    doc: 'scroll left',
    press: (state) => ({ ...state, left: Math.max(0, state.left - RIGHT) }),
  },
  {
    name: 'right',
    keys: ['right', 'M-right'],
    doc: 'scroll right',
    press: (state) => ({ ...state, left: state.left + RIGHT }),
  },
  { name: 'sort-cpu', keys: ['P'], doc: 'sort by CPU', press: (state) => sortBy(state, 'cpu') },
  { name: 'sort-memory', keys: ['M'], doc: 'sort by memory', press: (state) => sortBy(state, 'rss') },
  { name: 'sort-time', keys: ['T'], doc: 'sort by CPU time', press: (state) => sortBy(state, 'cpuTime') },
  { name: 'sort-pid', keys: ['N'], doc: 'sort by PID', press: (state) => sortBy(state, 'pid') },
  {
    name: 'sort-left',
    keys: ['<', ','],
    doc: 'sort by the column to the left',
    press: (state) => sortBeside(state, -1),
  },
  {
    name: 'sort-right',
    keys: ['>', '.'],
    doc: 'sort by the column to the right',
    press: (state) => sortBeside(state, 1),
  },
  { name: 'reverse', keys: ['I', 'R'], doc: 'sort the other way round', press: reversed },
  { name: 'unfold', keys: ['+', '='], doc: 'unfold in the tree', press: (state) => fold(state, false) },
  {
    name: 'fold',
    keys: ['-'],
    doc: 'fold in the tree, with the sums of what is below',
    press: (state) => fold(state, true),
  },
  {
    name: 'open',
    keys: ['enter'],
    doc: 'details of the process; in the tree fold or unfold',
    press: (state) => (state.tree ? fold(state) : inspect(state, 'overview')),
  },
  {
    name: 'details',
    keys: ['v'],
    doc: 'details of the process: files, sockets, memory, threads …',
    press: (state) => inspect(state, 'overview'),
  },
  { name: 'files', keys: ['l'], doc: 'files that it has open', press: (state) => inspect(state, 'files') },
  { name: 'environment', keys: ['e'], doc: 'its environment', press: (state) => inspect(state, 'environment') },
  { name: 'fold-all', keys: ['*'], doc: 'fold everything, or unfold it', press: foldAll },
  { name: 'tag', keys: ['space'], doc: 'tag, or no longer', press: (state) => moveBy(tag(state), 1) },
  { name: 'tag-family', keys: ['c'], doc: 'tag with all that descend from it', press: tagSubtree },
  { name: 'untag', keys: ['U'], doc: 'no tags', press: untag },
  { name: 'user', keys: ['u'], doc: 'processes of one user', press: chooseUser },
  { name: 'follow', keys: ['F'], doc: 'follow the process under the cursor', press: follow },
  {
    name: 'pause',
    keys: ['Z'],
    doc: 'pause, go on',
    press: (state) => toggle(state, 'paused', ['paused', 'going on']),
  },
  {
    name: 'threads',
    keys: ['H'],
    doc: 'threads',
    press: (state) => toggle(state, 'threads', ['threads', 'no threads']),
  },
  {
    name: 'kernel-threads',
    keys: ['K'],
    doc: 'threads of the kernel',
    press: (state) => toggle(state, 'kernelThreads', ['threads of the kernel', 'no threads of the kernel']),
  },
  {
    name: 'only',
    keys: ['O'],
    doc: 'only what does something',
    press: (state) => toggle(state, 'onlyActive', ['only what does something', 'everything']),
  },
  {
    name: 'command-line',
    keys: ['p'],
    doc: 'the command line, or the name of the program',
    press: (state) => toggle(state, 'commandLine', ['command lines', 'names']),
  },
  {
    name: 'per-cpu',
    keys: ['1'],
    doc: 'each CPU, or all together',
    press: (state) => toggle(state, 'perCpu', ['each CPU', 'all CPUs']),
  },
  { name: 'zoom', keys: ['#'], doc: 'the table alone, the machine in full, or both', press: nextZoom },
  {
    name: 'of-machine',
    keys: ['0'],
    doc: 'CPU%: 100 is one CPU, or the whole machine',
    press: (state) => toggle(state, 'ofMachine', ['100 % is the whole machine', '100 % is one CPU']),
  },
  {
    name: 'pid',
    keys: ['2', '3', '4', '5', '6', '7', '8', '9'],
    doc: 'go to a PID',
    press: (state, { key }) => searchPid(state, key),
  },
  { name: 'nice', keys: ['r'], doc: 'set the niceness', press: askNice },
  {
    name: 'io-priority',
    keys: ['i'],
    doc: 'set the I/O priority',
    press: (state) => askSettings(state, 'ionice'),
  },
  {
    name: 'affinity',
    keys: ['a'],
    doc: 'set the CPUs that it may run on',
    press: (state) => askSettings(state, 'affinity'),
  },
  {
    name: 'limits',
    keys: ['L'],
    doc: 'set limits: open files, memory, core dumps …',
    press: (state) => askSettings(state, 'limits'),
  },
  { name: 'delay', keys: ['d', 's'], doc: 'seconds between samples', press: askDelay },
  {
    name: 'everything',
    keys: ['escape'],
    doc: 'back to now; or no filter, no tags, no following',
    press: (state) =>
      isPast(state)
        ? travel(state, 'last')
        : say({ ...untag(state), filter: null, user: null, followed: null }, 'everything'),
  },
  { name: 'theme', keys: ['z'], doc: 'other colours', press: nextTheme },
  {
    name: 'save',
    keys: ['W'],
    doc: 'keep the settings as they are now',
    press: (state) => wish(state, { do: 'save' }),
  },
  { name: 'repaint', keys: ['C-l'], doc: 'paint the screen anew', press: (state) => wish(state, { do: 'repaint' }) },
  { name: 'suspend', keys: ['C-z'], doc: 'stop; fg goes on', press: (state) => wish(state, { do: 'suspend' }) },
];

// Runs among the sleepers, in their PID namespace: see index.mjs.
import { processes } from '@sysu/core';
import systeminformation from 'systeminformation';
import { children } from './children.mjs';
import { median, numbersFrom, printTable, timePrograms } from './measure.mjs';
import { tenFields } from './ten-fields.mjs';

const settings = JSON.parse(process.argv[2]);
const { cli, limit, python, rounds, count } = settings;

wholeCommands();
await sweeps();
await children(settings);

function wholeCommands() {
  const sysu = (...args) => [process.execPath, cli, ...args];
  const programs = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'sysu uptime --json', command: sysu('uptime', '--json') },
    { name: 'sysu ps --cpu-interval 0', command: sysu('ps', '--cpu-interval', '0') },
    { name: 'sysu ps', command: sysu('ps') },
    { name: 'sysu ps aux', command: sysu('ps', 'aux') },
    { name: 'ps aux', command: ['ps', 'aux'] },
    { name: 'sysu ps --json', command: sysu('ps', '--json', '--cpu-interval', '0') },
  ];
  const times = timePrograms(programs, count > 1000 ? Math.ceil(rounds / 2) : rounds);
  printTable(`Whole programs, ${count} processes`, 'ms', times, 'node -e 0');
  console.log(`sysu ps aux / ps aux: ${(median(times.get('sysu ps aux')) / median(times.get('ps aux'))).toFixed(2)}`);
}

async function sweeps() {
  const times = new Map([
    ['sysu processes()', []],
    ['C, two threads, same files', []],
    ['C, two threads, stat + cmdline', []],
    ['psutil process_iter', []],
    ['systeminformation', []],
  ]);
  const keep = (name, ...numbers) => times.get(name).push(...numbers);
  // Compiled code is what a program that sweeps again and again runs; psutil's first round is left out as well.
  for (let i = 0; i < 8; i++) await ours();
  for (let round = 0; round < rounds; round++) {
    keep('sysu processes()', await ours());
    keep('C, two threads, same files', Math.min(...numbersFrom([limit, '3', 'stat', 'cmdline', 'statm'])));
    keep('C, two threads, stat + cmdline', Math.min(...numbersFrom([limit, '3', 'stat', 'cmdline'])));
    if (round % 3 === 0)
      keep(
        'psutil process_iter',
        ...numbersFrom([python, new URL('psutil_sweep.py', import.meta.url).pathname, '2']).slice(1),
      );
    if (round % 6 === 0) keep('systeminformation', await theirs());
  }
  printTable(`A sweep for ten fields, ${count} processes, a process`, 'µs', times, 'sysu processes()');
}

async function ours() {
  const start = performance.now();
  const rows = await processes(tenFields, { interval: 0 });
  return ((performance.now() - start) * 1000) / rows.length;
}

async function theirs() {
  const start = performance.now();
  const { list } = await systeminformation.processes();
  return ((performance.now() - start) * 1000) / list.length;
}

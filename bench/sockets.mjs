// Runs among the holders of sockets, in their PID and network namespace: see index.mjs.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { netConnections } from '@sysu/core';
import { median, printTable, timePrograms } from './measure.mjs';

const { cli, python, rounds, count } = JSON.parse(process.argv[2]);
const times = new Map([
  ['sysu netConnections()', []],
  ['sysu without owners', []],
  ['psutil net_connections()', []],
]);
const keep = (name, ...numbers) => times.get(name).push(...numbers);
const delays = [];

wholeCommands();

// Until the code is compiled, which is so once and not in every call.
for (let round = 0; round < 5; round++) await ours({});
for (let round = 0; round < rounds; round++) {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  keep('sysu netConnections()', await ours({}));
  loop.disable();
  delays.push(loop.max / 1e6);
  keep('sysu without owners', await ours({ owners: false }));
  if (round % 3 === 0) keep('psutil net_connections()', ...theirs(3).slice(1));
}
// Two threads read descriptors: it matters whether they have a CPU each.
printTable(
  `${count} TCP sockets held by 10 processes, on ${availableParallelism()} CPUs`,
  'ms',
  times,
  'sysu netConnections()',
);
const ratio = median(times.get('psutil net_connections()')) / median(times.get('sysu netConnections()'));
console.log(`psutil net_connections() / sysu netConnections(), both with owners: ${ratio.toFixed(2)}`);
console.log(`longest the event loop was held up meanwhile: ${Math.max(...delays).toFixed(1)} ms`);

function wholeCommands() {
  const sysu = (...args) => [process.execPath, cli, ...args];
  const programs = [
    { name: 'ss -tunap', command: ['ss', '-tunap'] },
    { name: 'netstat -tunap', command: ['netstat', '-tunap'] },
    { name: 'sysu netstat -tunap', command: sysu('netstat', '-tunap') },
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  ];
  // As fast only if it tells the same.
  const lines = programs.slice(0, 3).map(({ command }) => {
    const { stdout } = spawnSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 });
    return stdout.split('\n').filter((line) => line.startsWith('tcp')).length;
  });
  if (lines.some((number) => number < count || number !== lines[0]))
    throw new Error(`told ${lines.join(', ')} sockets`);
  const wholes = timePrograms(programs, rounds);
  printTable(`Whole programs, ${count} TCP sockets held by 10 processes`, 'ms', wholes, 'ss -tunap');
  const whole = (name) => median(wholes.get(name));
  console.log(`ss -tunap / sysu netstat -tunap: ${(whole('ss -tunap') / whole('sysu netstat -tunap')).toFixed(2)}`);
}

async function ours(options) {
  const start = performance.now();
  const rows = await netConnections(options);
  const time = performance.now() - start;
  check(rows.filter(({ pid }) => (pid === null) === (options.owners === false)).length);
  return time;
}

function theirs(runs) {
  const script = new URL('psutil_connections.py', import.meta.url).pathname;
  const { stdout, status } = spawnSync(python, [script, String(runs)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`psutil ended with ${status}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [time, found] = line.split(' ').map(Number);
      check(found);
      return time;
    });
}

/** Who finds fewer was not asked the same. */
function check(found) {
  if (found < count) throw new Error(`found only ${found} sockets`);
}

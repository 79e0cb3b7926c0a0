// Runs among programs that have files open, in their PID namespace: see index.mjs.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { median, printTable, timePrograms } from './measure.mjs';

const { cli, rounds, count, descriptors } = JSON.parse(process.argv[2]);
const sysu = (...args) => [process.execPath, cli, ...args];
const programs = [
  { name: 'lsof -nP', command: ['lsof', '-nP'] },
  { name: 'sysu lsof -nP', command: sysu('lsof', '-nP') },
  { name: 'lsof -t /etc/passwd', command: ['lsof', '-t', '/etc/passwd'] },
  { name: 'sysu lsof -t /etc/passwd', command: sysu('lsof', '-t', '/etc/passwd') },
  { name: 'sysu lsof --summary', command: sysu('lsof', '--summary') },
];

for (const { command } of programs.slice(0, 2)) check(command);
const times = timePrograms(programs, Math.ceil(rounds / 3));
printTable(
  `Files of ${count} programs with ${descriptors} descriptors each, on ${availableParallelism()} CPUs`,
  'ms',
  times,
  'lsof -nP',
);
const ratio = median(times.get('lsof -nP')) / median(times.get('sysu lsof -nP'));
console.log(`lsof -nP / sysu lsof -nP: ${ratio.toFixed(2)}`);

/** Who finds fewer was not asked the same. */
function check([program, ...args]) {
  const { stdout, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const rows = stdout.split('\n').length;
  if (status !== 0 || rows < count * (descriptors + 6)) throw new Error(`${program}: ${rows} rows, ${status}`);
}

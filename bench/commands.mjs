// Runs among the sleepers, in their PID namespace: see index.mjs. Every command that reads, beside the tool that it
// replaces. What is allowed is start-up, which is what `sysu --version` takes, and the time of that tool: then it is as
// quick as the tool from where it begins to work.
import { spawnSync } from 'node:child_process';
import { timePrograms } from './measure.mjs';

const { cli, rounds, count } = JSON.parse(process.argv[2]);
const sysu = (words) => [process.execPath, cli, ...words];

const pair = (line, { tool = line, code = 0 } = {}) => ({ line, words: line.split(' '), tool: tool.split(' '), code });

/** Our words, with those of the tool where they are others, and what both end with. */
const pairs = [
  pair('uptime'),
  pair('who'),
  pair('w'),
  pair('tty', { code: 1 }),
  pair('free'),
  pair('df'),
  pair('vmstat --since-boot', { tool: 'vmstat' }),
  pair('iostat --since-boot', { tool: 'iostat' }),
  pair('ifconfig -a'),
  pair('netstat -rn'),
  pair('netstat -s'),
  pair('netstat -tunap'),
  pair('pmap -x 1'),
  pair('prlimit -p 1'),
  pair('taskset -p 1'),
  pair('ionice -p 1'),
  pair('pidof sleepers'),
  pair('pgrep sleepers'),
  pair('pgrep -af sleepers'),
  pair('pstree'),
  pair('ps -e'),
  pair('ps aux'),
  pair('ps -eLf'),
  pair('top -b -n1'),
  pair('lsof -nP'),
];

const isInstalled = ([name]) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name]).status === 0;
const there = pairs.filter(({ tool }) => isInstalled(tool));
const missing = pairs.filter((pair) => !there.includes(pair));

const times = timePrograms(
  [
    { name: 'start-up', command: sysu(['--version']) },
    ...there.flatMap(({ line, words, tool, code }) => [
      { name: `tool ${line}`, command: tool, code },
      { name: `sysu ${line}`, command: sysu(words), code },
    ]),
  ],
  count > 1000 ? Math.ceil(rounds / 3) : rounds,
);

// What else runs on the machine only ever adds to a time.
const fastest = (name) => Math.min(...times.get(name));
const startUp = fastest('start-up');
const row = (...cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(9))).join(''));
console.log(
  `\nEvery command beside its tool, ${count} processes: the fastest run in ms; start-up alone is ${startUp.toFixed(1)}\n`,
);
row('', 'tool', 'sysu', 'allowed', 'beyond');
for (const { line } of there) {
  const [tool, ours] = [`tool ${line}`, `sysu ${line}`].map(fastest);
  const beyond = ours - startUp - tool;
  row(line, ...[tool, ours, startUp + tool].map((ms) => ms.toFixed(1)), beyond > 0 ? beyond.toFixed(1) : '-');
}
if (missing.length > 0) console.log(`not here: ${missing.map(({ tool: [name] }) => name).join(' ')}`);

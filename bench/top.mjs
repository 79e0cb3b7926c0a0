// Runs among the sleepers, in their PID namespace: see index.mjs. The screens of several programs, one after the other.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ControlledTerminal } from './control-mode.mjs';
import { median } from './measure.mjs';

const { cli, count, seconds, keys } = JSON.parse(process.argv[2]);
// Clock ticks a second, in which the kernel tells CPU times. proc_pid_stat(5)
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const WARM_UP = 3000;

const screens = [
  { name: 'sysu top', command: [process.execPath, cli, 'top'], first: /F10/ },
  { name: 'top -d 1', command: ['top', '-d', '1'], first: /COMMAND/ },
  { name: 'htop -d 10', command: ['htop', '-d', '10'], first: /F10/ },
  { name: 'btop', command: ['btop'], first: /\S/ },
].filter(({ command }) => spawnSync('sh', ['-c', `command -v ${command[0]}`]).status === 0);

// The kernel makes what /proc shows of a process when it is first looked at: none of them is to be the first.
spawnSync('ps', ['aux']);

const node = median(Array.from({ length: 5 }, startOfNode));
console.log(
  `\nScreens of 120 × 35, once a second for ${seconds} s, ${count} processes; node -e 0 takes ${node.toFixed(0)} ms\n`,
);
const titles = ['% of a core', 'MiB', 'bytes/s', 'first frame ms', 'key ms'];
console.log(`${''.padEnd(12)}${titles.map((title) => title.padStart(16)).join('')}`);
for (const { name, command, first } of screens) {
  const { cpu, memory, bytes, frame, key } = await measured(command, first);
  const figures = [cpu.toFixed(2), memory.toFixed(1), bytes.toFixed(0), frame.toFixed(0), key.toFixed(0)];
  console.log(`${name.padEnd(12)}${figures.map((figure) => figure.padStart(16)).join('')}`);
}

async function measured(command, first) {
  const terminal = await ControlledTerminal.open(['sh', '-c', 'read go; exec "$@"', 'sh', ...command]);
  try {
    terminal.send('send-keys Enter');
    const frame = await terminal.until((text) => first.test(text));
    await pause(WARM_UP);
    const [before, written] = [usedBy(terminal.pid), terminal.written];
    await pause(seconds * 1000);
    const after = usedBy(terminal.pid);
    const bytes = (terminal.written - written) / seconds;
    const times = [];
    for (let i = 0; i < keys; i++) {
      terminal.send(`send-keys ${i % 2 === 0 ? 'Down' : 'Up'}`);
      times.push(await terminal.until((text) => text !== ''));
      // At another moment of the second each time, with a sample being taken or not.
      await pause(310);
    }
    return {
      cpu: ((after.ticks - before.ticks) / TICKS / seconds) * 100,
      memory: after.memory,
      bytes,
      frame,
      key: median(times),
    };
  } finally {
    await terminal.close();
  }
}

/** What a process and all that descend from it have used of CPUs, and use of memory. */
function usedBy(pid) {
  const family = [pid];
  for (const parent of family)
    family.push(...readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1').split(' ').filter(Boolean));
  const used = family.map((each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const rss = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'latin1'))[1];
    return { ticks: Number(fields[11]) + Number(fields[12]), memory: Number(rss) / 1024 };
  });
  return used.reduce((sum, each) => ({ ticks: sum.ticks + each.ticks, memory: sum.memory + each.memory }));
}

function startOfNode() {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
}

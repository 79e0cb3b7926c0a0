// The descendants of a process among thousands, asked by us and by psutil in turn: see inside.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Process } from '@sysu/core';
import { median, numbersFrom, printTable } from './measure.mjs';

const script = new URL('psutil_children.py', import.meta.url).pathname;

/** Of the first process, whose descendants all others are, and of one that has a few. */
export async function children({ python, rounds, count }) {
  await compare('All of', 1, count, { python, rounds, count });
  const line = 'for i in 1 2 3; do sh -c "sleep 1000 & exec sleep 1000" & done; echo; exec sleep 1000';
  const shell = spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(shell.stdout, 'data');
  // Its children hold it as well.
  shell.stdout.destroy();
  await six(new Process(shell.pid));
  await compare('Six of', shell.pid, 6, { python, rounds, count });
  for (const each of await new Process(shell.pid).children({ recursive: true })) each.kill();
  shell.kill();
}

/** Until its children have children. */
async function six(parent) {
  for (let looks = 0; looks < 100; looks++) {
    if ((await parent.children({ recursive: true })).length === 6) return;
    await setTimeout(50);
  }
}

async function compare(which, pid, expected, { python, rounds, count }) {
  const times = new Map([
    ['sysu children()', []],
    ['psutil children()', []],
  ]);
  const parent = new Process(pid);
  const ours = async () => {
    const start = performance.now();
    const found = await parent.children({ recursive: true });
    const time = performance.now() - start;
    // Who finds fewer was not asked the same.
    if (found.length < expected) throw new Error(`found only ${found.length} processes`);
    return time;
  };
  // Until the code is compiled, which is so once and not in every call. psutil's first round is left out as well.
  for (let round = 0; round < 8; round++) await ours();
  for (let round = 0; round < rounds; round++) {
    times.get('sysu children()').push(await ours());
    if (round % 3 !== 0) continue;
    const theirs = numbersFrom([python, script, '3', String(pid), String(expected)]).slice(1);
    times.get('psutil children()').push(...theirs);
  }
  printTable(`${which} ${count} processes are descendants`, 'ms', times, 'sysu children()');
  const ratio = median(times.get('psutil children()')) / median(times.get('sysu children()'));
  console.log(`psutil children(recursive=True) / sysu children({ recursive: true }): ${ratio.toFixed(2)}`);
}

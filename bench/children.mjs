// All descendants of the first process, asked by us and by psutil in turn: see inside.mjs.
import { Process } from '@sysu/core';
import { median, numbersFrom, printTable } from './measure.mjs';

const script = new URL('psutil_children.py', import.meta.url).pathname;

export async function children({ python, rounds, count }) {
  const times = new Map([
    ['sysu children()', []],
    ['psutil children()', []],
  ]);
  const first = new Process(1);
  const ours = async () => {
    const start = performance.now();
    const found = await first.children({ recursive: true });
    const time = performance.now() - start;
    // Who finds fewer was not asked the same.
    if (found.length < count) throw new Error(`found only ${found.length} processes`);
    return time;
  };
  // Until the code is compiled, which is so once and not in every call. psutil's first round is left out as well.
  for (let round = 0; round < 8; round++) await ours();
  for (let round = 0; round < rounds; round++) {
    times.get('sysu children()').push(await ours());
    if (round % 3 !== 0) continue;
    const theirs = numbersFrom([python, script, '3', String(count)]).slice(1);
    times.get('psutil children()').push(...theirs);
  }
  printTable(`Descendants of one process, ${count} of them`, 'ms', times, 'sysu children()');
  const ratio = median(times.get('psutil children()')) / median(times.get('sysu children()'));
  console.log(`psutil children(recursive=True) / sysu children({ recursive: true }): ${ratio.toFixed(2)}`);
}

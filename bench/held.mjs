// A program that sweeps a dozen times, and prints for how many milliseconds each held up the event loop at most, with the
// one from a look of the monitor to the next: see holds.mjs. V8 has compiled what there is to compile after the first few,
// which therefore do not count, except for the very first.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { processes } from '@sysu/core';
import { tenFields } from './ten-fields.mjs';

for (let sweep = 0; sweep < 12; sweep++) {
  // What happened before is over, and the monitor is set.
  await setTimeout(20);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await processes(tenFields, { interval: 0 });
  loop.disable();
  if (sweep === 0 || sweep > 4) console.log(loop.max / 1e6);
}

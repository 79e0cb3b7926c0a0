// Measures every loop in a process in which nothing else goes on, and prints what came of each.
// `alone SECONDS MEMORY_BELOW LIVING_PID ZOMBIE_PID`
import { createSystem, Popen, Process } from '@sysu/core';
import { controls } from './controls.js';
import { loops } from './loops.js';
import { measure } from './measure.js';
import type { Outcome } from './measure.js';

/** Of each loop and each control by its name; what a loop threw instead. */
export interface Report {
  readonly loops: Readonly<Record<string, Outcome | string>>;
  readonly controls: Readonly<Record<string, Outcome>>;
}

async function report(): Promise<Report> {
  const [seconds, memoryBelow, living, zombie] = process.argv.slice(2).map(Number) as [number, number, number, number];
  const ended = new Popen('true', { stdio: 'ignore' });
  const given = {
    system: createSystem(),
    living: new Process(living),
    zombie: new Process(zombie),
    ended: new Process(ended.pid),
  };
  await ended.wait();
  const outcomes: Record<string, Outcome | string> = {};
  for (const { name, start } of loops) {
    outcomes[name] = await measure(start(given), { seconds, memoryBelow }).catch((error: Error) => error.stack!);
  }
  const found: Record<string, Outcome> = {};
  for (const [name, call] of Object.entries(controls)) {
    const isOfMemory = name === 'memory' || name === 'nothing';
    found[name] = await measure(call, { seconds: 0.1, memoryBelow: isOfMemory ? Infinity : 0 });
  }
  return { loops: outcomes, controls: found };
}

async function main(): Promise<void> {
  const text = JSON.stringify(await report());
  // The control's thread and children would keep us here.
  process.stdout.write(text, () => process.exit());
}

void main();

// Runs among the sleepers, in their PID namespace: see index.mjs. For how long sweeps hold up the event loop: the first one
// of a program, which compiles what it runs, and later ones. All that can make it wait is in it, also garbage collection
// and what else runs on the machine: the median run is what to judge by, and the longest tells how far it may go.
import { fileURLToPath } from 'node:url';
import { median, numbersFrom } from './measure.mjs';

const { rounds, count } = JSON.parse(process.argv[2]);
const program = fileURLToPath(new URL('held.mjs', import.meta.url));
const sweeps = new Map(['the first sweep', 'a later sweep'].map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  const [first, ...later] = numbersFrom([process.execPath, program]);
  sweeps.get('the first sweep').push(first);
  sweeps.get('a later sweep').push(...later);
}
console.log(`\nHow long the event loop is held up at most in a sweep for ten fields, ${count} processes\n`);
console.log(`${''.padEnd(15)}  median longest  ms`);
for (const [name, holds] of sweeps) {
  const figures = [median(holds), Math.max(...holds)].map((ms) => ms.toFixed(1).padStart(7));
  console.log(`${name.padEnd(15)} ${figures.join(' ')}`);
}

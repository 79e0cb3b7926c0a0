// What the parts of the bench share: running things in turn, and the middle of many figures.
import { spawnSync } from 'node:child_process';

/**
 * Runs the programs in turn, `rounds` times, so that all see the same moods of the machine; milliseconds of each, by
 * name. Each must end with its `code`, which is 0 unless it says another.
 */
export function timePrograms(programs, rounds) {
  const times = new Map(programs.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, command, code = 0 } of programs) {
      const start = performance.now();
      const { status, error, stderr } = spawnSync(command[0], command.slice(1), {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (error !== undefined || status !== code)
        throw new Error(`${command.join(' ')} ended with ${error ?? status}: ${String(stderr)}`);
      // The first round only warms the caches.
      if (round >= 0) times.get(name).push(performance.now() - start);
    }
  }
  return times;
}

/** The numbers that a program prints, a line each. */
export function numbersFrom(command) {
  const { stdout, status, error } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error !== undefined || status !== 0) throw new Error(`${command.join(' ')} ended with ${error ?? status}`);
  return stdout.trim().split('\n').map(Number);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A row for each name: median and minimum, and how many times the median of the row named `base` it is. */
export function printTable(title, unit, times, base) {
  console.log(`\n${title}\n`);
  const width = Math.max(...[...times.keys()].map((name) => name.length));
  console.log(`${''.padEnd(width)}  median     min  ${unit}   × ${base}`);
  for (const [name, numbers] of times) {
    const ratio = median(numbers) / median(times.get(base));
    const figures = [median(numbers), Math.min(...numbers)].map((number) => number.toFixed(1).padStart(7)).join(' ');
    console.log(`${name.padEnd(width)} ${figures}  ${' '.repeat(unit.length)}  ${ratio.toFixed(2).padStart(6)}`);
  }
}

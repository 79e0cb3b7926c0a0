import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Terminal, tmux } from '../terminal.js';

// `pnpm check:soak` takes ten minutes' worth of samples, one a second, in a tenth of the time.
const isSoak = process.env['SYSU_SOAK'] === '1';
const INTERVAL = 0.1;
// Until the graphs are full, and code that runs often is compiled.
const WARM_UP = isSoak ? 60_000 : 8000;
const WATCHED = isSoak ? 60_000 : 8000;
const LOOK_EVERY = 250;
// What V8 leaves lying about between two collections moves by less.
const NOISE = 6;

const screen = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');

test.runIf(tmux)(
  'the screen holds as much memory, and as many descriptors, after many samples as before',
  async () => {
    const command = [process.execPath, screen, 'top', '-d', String(INTERVAL)];
    const terminal = new Terminal(command, { columns: 120, rows: 35, env: { SYSU_GUARD: 'none' } });
    onTestFinished(() => terminal.end());
    await terminal.shows('F10Quit');
    const pid = terminal.pid();
    await leastOf(pid, WARM_UP);
    let before = await leastOf(pid, WATCHED / 2);
    let after = await leastOf(pid, WATCHED / 2);
    // On a busy machine V8 takes its time until its heap is as large as it will be: what leaks grows on and on.
    for (let more = 0; more < 4 && after.memory - before.memory >= NOISE; more++) {
      before = after;
      after = await leastOf(pid, WATCHED / 2);
    }
    expect(after.memory - before.memory).toBeLessThan(NOISE);
    expect(after.descriptors).toBeLessThanOrEqual(before.descriptors);
    expect(terminal.screen()).toContain('F10Quit');
  },
  WARM_UP + 3 * WATCHED + 60_000,
);

interface Held {
  /** Resident, MiB. */
  memory: number;
  descriptors: number;
}

/** The least that it holds in so many milliseconds: what is lying about for the collector does not count. */
async function leastOf(pid: number, milliseconds: number): Promise<Held> {
  let least: Held = { memory: Infinity, descriptors: Infinity };
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const [, kib] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))!;
    const descriptors = readdirSync(`/proc/${pid}/fd`).length;
    least = {
      memory: Math.min(least.memory, Number(kib) / 1024),
      descriptors: Math.min(least.descriptors, descriptors),
    };
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return least;
}

import { signalName } from '@sysu/core';
import type { Io } from '../io.js';
import { sanitize } from '../render/sanitize.js';
import type { Target } from '../targets/target.js';

// More than these are counted.
const LISTED = 20;

/** Asks, if there is a person on both sides to ask; a script is never held up. */
export async function confirmed(targets: readonly Target[], signal: number, io: Io): Promise<boolean> {
  if (!io.inputTerminal || !io.errorTerminal) return true;
  for (const { process, record } of targets.slice(0, LISTED)) {
    io.warn(sanitize(`  ${process.pid} ${record.name ?? ''}`) + '\n');
  }
  if (targets.length > LISTED) io.warn(`  and ${targets.length - LISTED} more\n`);
  const answer = await io.ask(`Send ${signalName(signal)} to these ${targets.length} processes? [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

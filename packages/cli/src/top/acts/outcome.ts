import { AccessDenied, NoSuchProcess, ZombieProcess } from '@sysu/core';
import type { Process } from '@sysu/core';
import type { Note } from '../state/state.js';

export interface Pinned {
  readonly pid: number;
  /** null when the process that was shown is not there any more. */
  readonly process: Process | null;
  /** Of its threads those that are meant; none where it is meant as a whole. */
  readonly threads: readonly number[];
}

/** What came of something at each of its targets. */
export interface Outcome<W> {
  /** At whom it was done, and what came of it there. */
  readonly done: { process: Process; what: W }[];
  readonly gone: number[];
  /** They have ended, and their parents have not collected them. */
  readonly zombies: number[];
  readonly denied: number[];
  /** With the reasons. */
  readonly failed: string[];
}

/** Does it to each, whether it fails at others or not. */
export async function attempt<W>(
  pinned: readonly Pinned[],
  act: (process: Process, threads: readonly number[]) => W | Promise<W>,
): Promise<Outcome<W>> {
  const outcome: Outcome<W> = { done: [], gone: [], zombies: [], denied: [], failed: [] };
  for (const { pid, process, threads } of pinned) {
    try {
      if (process === null) throw new NoSuchProcess(pid);
      outcome.done.push({ process, what: await act(process, threads) });
    } catch (error) {
      if (error instanceof ZombieProcess) outcome.zombies.push(pid);
      else if (error instanceof NoSuchProcess) outcome.gone.push(pid);
      else if (error instanceof AccessDenied) outcome.denied.push(pid);
      else outcome.failed.push(`${pid}: ${(error as Error).message}`);
    }
  }
  return outcome;
}

/** All of it in a line: to whom these words apply, those of the act if there are no others, and to whom they do not. */
export function noteOf(outcome: Outcome<string>): Note;
export function noteOf(outcome: Outcome<unknown>, words: string): Note;
export function noteOf({ done, gone, zombies, denied, failed }: Outcome<unknown>, words?: string): Note {
  const byWords = new Map<string, number[]>();
  for (const { process, what } of done) {
    const said = words ?? String(what);
    byWords.set(said, [...(byWords.get(said) ?? []), process.pid]);
  }
  const parts = [
    ...Array.from(byWords, ([said, pids]) => `${said} ${list(pids)}`),
    ...(denied.length === 0 ? [] : [`not permitted: ${list(denied)}`]),
    ...(gone.length === 0 ? [] : [`already gone: ${list(gone)}`]),
    ...(zombies.length === 0 ? [] : [`ended already, and waiting for the parent to collect: ${list(zombies)}`]),
    ...failed,
  ];
  const tone = denied.length + failed.length > 0 ? 'alarm' : gone.length + zombies.length > 0 ? 'warning' : 'good';
  return { text: parts.join('; '), tone };
}

// More numbers than these would push what follows out of the line.
const FEW = 5;

function list(pids: readonly number[]): string {
  return pids.length <= FEW ? pids.join(' ') : `${pids.length} processes`;
}

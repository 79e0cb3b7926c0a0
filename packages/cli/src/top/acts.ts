import { AccessDenied, NoSuchProcess, waitProcs } from '@sysu/core';
import type { Process, System } from '@sysu/core';
import { processOf } from './pinned.js';
import type { Act, Note, Row } from './state/state.js';

// Between SIGTERM and SIGKILL.
const PATIENCE = 3;

interface Pinned {
  pid: number;
  /** null when the process that was shown is not there any more. */
  process: Process | null;
}

/** Acts on processes. They are pinned when a person begins to choose what to do: the table may move on meanwhile. */
export class Actor {
  readonly #system: System;
  #pinned: readonly Pinned[] = [];

  constructor(system: System) {
    this.#system = system;
  }

  pin(rows: readonly Row[]): void {
    const records = new Map(rows.map(({ record }) => [record.pid, record]));
    this.#pinned = Array.from(records, ([pid, record]) => ({ pid, process: processOf(this.#system, record) }));
  }

  /** What came of it, for the last line; first, if it takes a while, what is being waited for. */
  async do(act: Act, tell: (note: Note) => void): Promise<void> {
    const pinned = this.#pinned;
    if (act.do === 'end') return this.#end(pinned, tell);
    const done = act.do === 'signal' ? `${act.signal} sent to` : 'niceness changed of';
    tell(
      noteOf(
        attempt(pinned, (process) => apply(process, act)),
        done,
      ),
    );
  }

  /** Asks them to end, and kills those that have not. */
  async #end(pinned: readonly Pinned[], tell: (note: Note) => void): Promise<void> {
    const asked = attempt(pinned, (process) => process.sendSignal('SIGTERM'));
    tell(noteOf(asked, `SIGTERM sent, for ${PATIENCE} s waiting for`));
    const [, alive] = await waitProcs(asked.done, { timeout: PATIENCE });
    if (alive.length === 0) return tell(noteOf(asked, 'ended:'));
    const killed = attempt(
      alive.map((process) => ({ pid: process.pid, process })),
      (process) => process.sendSignal('SIGKILL'),
    );
    const [, unkilled] = await waitProcs(killed.done, { timeout: 1 });
    const still = unkilled.map(({ pid }) => pid).join(' ');
    tell(still === '' ? noteOf(killed, 'killed:') : { text: `still alive after SIGKILL: ${still}`, tone: 'alarm' });
  }
}

function apply(process: Process, act: Exclude<Act, { do: 'end' }>): void {
  if (act.do === 'signal') return process.sendSignal(act.signal);
  process.nice(act.do === 'nice' ? act.value : process.nice() + act.by);
}

interface Outcome {
  done: Process[];
  gone: number[];
  denied: number[];
  failed: string[];
}

function attempt(pinned: readonly Pinned[], act: (process: Process) => void): Outcome {
  const outcome: Outcome = { done: [], gone: [], denied: [], failed: [] };
  for (const { pid, process } of pinned) {
    try {
      if (process === null) throw new NoSuchProcess(pid);
      act(process);
      outcome.done.push(process);
    } catch (error) {
      if (error instanceof NoSuchProcess) outcome.gone.push(pid);
      else if (error instanceof AccessDenied) outcome.denied.push(pid);
      else outcome.failed.push(`${pid}: ${(error as Error).message}`);
    }
  }
  return outcome;
}

function noteOf({ done, gone, denied, failed }: Outcome, word: string): Note {
  const parts = [
    done.length === 0 ? '' : `${word} ${done.map(({ pid }) => pid).join(' ')}`,
    denied.length === 0 ? '' : `not permitted: ${denied.join(' ')}`,
    gone.length === 0 ? '' : `already gone: ${gone.join(' ')}`,
    ...failed,
  ];
  const tone = denied.length + failed.length > 0 ? 'alarm' : gone.length > 0 ? 'warning' : 'good';
  return { text: parts.filter((part) => part !== '').join('; '), tone };
}

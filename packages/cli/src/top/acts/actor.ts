import { STATUS_ZOMBIE, waitProcs, ZombieProcess } from '@sysu/core';
import type { Process, System } from '@sysu/core';
import type { Act, Note, Row } from '../state/state.js';
import type { Survey } from '../state/survey.js';
import { attempt, noteOf } from './outcome.js';
import type { Pinned } from './outcome.js';
import { processOf } from './process-of.js';
import { limitChange, threadChange } from './settings.js';
import { survey } from './survey.js';

// Between SIGTERM and SIGKILL.
const PATIENCE = 3;

/** Acts on processes. They are pinned when a person begins to choose what to do: the table may move on meanwhile. */
export class Actor {
  readonly #system: System;
  #pinned: readonly Pinned[] = [];

  constructor(system: System) {
    this.#system = system;
  }

  /**
   * Of the rows of threads each is a thread of its process, which alone is meant where a thread can be. Whether any of
   * the processes is still there.
   */
  pin(rows: readonly Row[]): boolean {
    const pinned = new Map<number, Pinned>();
    for (const { id, record } of rows) {
      const { pid } = record;
      const known = pinned.get(pid) ?? { pid, process: processOf(this.#system, record), threads: [] };
      const isThread = typeof record.tid === 'number';
      pinned.set(pid, { ...known, threads: isThread ? [...known.threads, id] : known.threads });
    }
    this.#pinned = [...pinned.values()];
    return this.#pinned.some(({ process }) => process !== null);
  }

  /** How they are set now, or why that is not known of any of them. */
  survey(of: Survey['of']): ReturnType<typeof survey> {
    return survey(this.#system, this.#pinned, of);
  }

  /** What came of it, for the last line; first, if it takes a while, what is being waited for. */
  async do(act: Act, tell: (note: Note) => void): Promise<void> {
    const pinned = this.#pinned;
    switch (act.do) {
      case 'end':
        return this.#end(pinned, tell);
      case 'signal':
        return tell(noteOf(await attempt(pinned, send(act.signal, `${act.signal} sent to`))));
      case 'limit':
        return tell(noteOf(await attempt(pinned, limitChange(act))));
      case 'set':
        return tell(noteOf(await attempt(pinned, threadChange(act.setting))));
    }
  }

  /** Asks them to end, and kills those that have not. */
  async #end(pinned: readonly Pinned[], tell: (note: Note) => void): Promise<void> {
    const asked = await attempt(pinned, send('SIGTERM', 'ended:'));
    if (asked.done.length > 0) tell(noteOf(asked, `SIGTERM sent, for ${PATIENCE} s waiting for`));
    const [, alive] = await waitProcs(
      asked.done.map(({ process }) => process),
      { timeout: PATIENCE },
    );
    if (alive.length === 0) return tell(noteOf(asked));
    const killed = await attempt(alive.map(pinnedAlready), send('SIGKILL', 'killed:'));
    const [, unkilled] = await waitProcs(
      killed.done.map(({ process }) => process),
      { timeout: 1 },
    );
    const done = [
      ...asked.done.filter(({ process }) => !alive.includes(process)),
      ...killed.done.filter(({ process }) => !unkilled.includes(process)),
    ];
    const still = unkilled.map(({ pid }) => `still alive after SIGKILL: ${pid}`);
    tell(
      noteOf({
        done,
        gone: [...asked.gone, ...killed.gone],
        zombies: [...asked.zombies, ...killed.zombies],
        denied: [...asked.denied, ...killed.denied],
        failed: [...asked.failed, ...killed.failed, ...still],
      }),
    );
  }
}

/** The kernel takes signals for a zombie too, which does nothing any more. */
function send(signal: string, what: string): (process: Process) => string {
  return (process) => {
    if (hasEnded(process)) throw new ZombieProcess(process.pid);
    process.sendSignal(signal);
    return what;
  };
}

/** A zombie with more than one thread has only ended its first one. */
function hasEnded(process: Process): boolean {
  return process.status() === STATUS_ZOMBIE && (process.numThreads() ?? 1) <= 1;
}

function pinnedAlready(process: Process): Pinned {
  return { pid: process.pid, process, threads: [] };
}

import { withDeadline } from './deadline.js';
import type { Waiting } from './deadline.js';
import type { Process } from './process.js';

/** How long to wait, and whom to tell. */
export interface WaitProcsOptions<P extends Process> extends Waiting {
  /** Called with each process when it has ended; its `returncode` is set. What it throws ends the waiting. */
  callback?: ((process: P) => void) | undefined;
}

const TIME_IS_UP = Symbol('time is up');

/**
 * Waits until all of them have ended, or until `timeout` seconds are over. Rejects only when `signal` is aborted, for
 * its reason, and with what the callback throws. Nothing is polled: the event loop waits for a pidfd of each.
 *
 * @returns those that have ended, in that order, with `returncode` set, and those that have not
 *
 * @throws the reason of an aborted `signal`
 * @available of the machine we run on
 * @example const procs = [new Popen('true'), new Popen(['sleep', '60'])];
 * const [gone, alive] = await waitProcs(procs, { timeout: 0.5 });
 * [gone[0].returncode, alive.length] // [0, 1]
 */
export function waitProcs<P extends Process>(
  procs: Iterable<P>,
  { callback, ...waiting }: WaitProcsOptions<P> = {},
): Promise<[gone: P[], alive: P[]]> {
  const alive = new Set(procs);
  const gone: P[] = [];
  return withDeadline(
    waiting,
    () => TIME_IS_UP,
    async (late) => {
      const failed = new AbortController();
      const signal = late === undefined ? failed.signal : AbortSignal.any([late, failed.signal]);
      const waitFor = async (process: P): Promise<void> => {
        try {
          await process.wait({ signal });
          alive.delete(process);
          gone.push(process);
          callback?.(process);
        } catch (error) {
          // The others need not wait any longer.
          failed.abort(error);
          throw error;
        }
      };
      const waits = await Promise.allSettled([...alive].map(waitFor));
      const failure = waits.find((wait) => wait.status === 'rejected' && wait.reason !== TIME_IS_UP);
      if (failure !== undefined) throw (failure as PromiseRejectedResult).reason;
      return [gone, [...alive]];
    },
  );
}

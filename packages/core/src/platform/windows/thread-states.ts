import type { Decoded } from '../layout.js';
import type { SYSTEM_THREADS } from './layouts-process.js';

type Thread = Pick<Decoded<typeof SYSTEM_THREADS>, 'state' | 'waitReason'>;

/** KTHREAD_STATE of ntddk.h; ready, standby and deferred ready are all on their way to a CPU, as Linux's running is. */
const WORDS = ['idle', 'running', 'running', 'running', 'dead', 'sleeping', 'waking', 'running'];
const LETTERS: Readonly<Record<string, string>> = { running: 'R', sleeping: 'S', stopped: 'T', idle: 'I' };
const WAITING = 5;
/** KWAIT_REASON: Suspended and WrSuspended. */
const SUSPENDED = [5, 12];

/** psutil's word for what a thread does. */
export function threadStatus({ state, waitReason }: Thread): string {
  return state === WAITING && SUSPENDED.includes(waitReason) ? 'stopped' : (WORDS[state] ?? 'idle');
}

/**
 * Stopped when all threads are, as psutil has it; sleeping when none is on its way to a CPU, which psutil calls running as
 * well.
 */
export function processStatus(threads: readonly Thread[]): string {
  const statuses = threads.map(threadStatus);
  if (statuses.length > 0 && statuses.every((status) => status === 'stopped')) return 'stopped';
  return statuses.length > 0 && statuses.every((status) => status === 'sleeping' || status === 'stopped')
    ? 'sleeping'
    : 'running';
}

/** The letter that ps prints for it. */
export function letterOf(status: string): string {
  return LETTERS[status] ?? 'R';
}

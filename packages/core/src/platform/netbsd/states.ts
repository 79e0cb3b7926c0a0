import { stateWords } from '../bsd/state-words.js';
import type { StateWords } from '../bsd/state-words.js';

/**
 * LSIDL, LSRUN, LSSLEEP, LSSTOP, LSZOMB, LSDEAD, LSONPROC, LSSUSPENDED of sys/lwp.h: of a thread, and of a process that
 * of its liveliest. A zombie has SZOMB of sys/proc.h, the same number.
 */
export const states: StateWords = stateWords([
  ['?', '?'],
  ['I', 'idle'],
  ['R', 'waking'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['Z', 'zombie'],
  ['X', 'dead'],
  ['R', 'running'],
  ['T', 'suspended'],
]);

export const ZOMBIE = 5;

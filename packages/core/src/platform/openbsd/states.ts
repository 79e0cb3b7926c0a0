import { stateWords } from '../bsd/state-words.js';
import type { StateWords } from '../bsd/state-words.js';

/**
 * SIDL, SRUN, SSLEEP, SSTOP, SZOMB, SDEAD, SONPROC of sys/proc.h. A zombie is dead here; the number that others give it
 * is not used.
 */
export const states: StateWords = stateWords([
  ['?', '?'],
  ['I', 'idle'],
  ['R', 'waking'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['?', '?'],
  ['Z', 'zombie'],
  ['R', 'running'],
]);

export const ZOMBIE = 6;

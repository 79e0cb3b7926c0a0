import { stateWords } from '../bsd/state-words.js';
import type { StateWords } from '../bsd/state-words.js';

/** SIDL, SRUN, SSLEEP, SSTOP, SZOMB, SWAIT, SLOCK of sys/proc.h. */
export const states: StateWords = stateWords([
  ['?', '?'],
  ['I', 'idle'],
  ['R', 'running'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['Z', 'zombie'],
  ['W', 'waiting'],
  ['L', 'locked'],
]);

export const ZOMBIE = 5;

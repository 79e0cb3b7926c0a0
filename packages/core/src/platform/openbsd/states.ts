// SIDL, SRUN, SSLEEP, SSTOP, SZOMB, SDEAD, SONPROC of sys/proc.h, with psutil's words and the letters of ps(1). A zombie
// is dead here; the number that others give it is not used.
const states: readonly (readonly [letter: string, status: string])[] = [
  ['?', '?'],
  ['I', 'idle'],
  ['R', 'waking'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['?', '?'],
  ['Z', 'zombie'],
  ['R', 'running'],
];

export const ZOMBIE = 6;

export function letterOf(state: number): string {
  return (states[state] ?? states[0]!)[0];
}

export function statusOf(state: number): string {
  return (states[state] ?? states[0]!)[1];
}

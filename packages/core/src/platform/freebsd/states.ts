// SIDL, SRUN, SSLEEP, SSTOP, SZOMB, SWAIT, SLOCK of sys/proc.h, with psutil's words and the letters of ps(1).
const states: readonly (readonly [letter: string, status: string])[] = [
  ['?', '?'],
  ['I', 'idle'],
  ['R', 'running'],
  ['S', 'sleeping'],
  ['T', 'stopped'],
  ['Z', 'zombie'],
  ['W', 'waiting'],
  ['L', 'locked'],
];

export const ZOMBIE = 5;

export function letterOf(state: number): string {
  return (states[state] ?? states[0]!)[0];
}

export function statusOf(state: number): string {
  return (states[state] ?? states[0]!)[1];
}

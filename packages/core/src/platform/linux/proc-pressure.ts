import type { Shortage, Stall } from '../../model/activity.js';

const MICROSECONDS = 1e6;

/**
 * /proc/pressure/cpu, memory and io: `some avg10=0.12 avg60=0.20 avg300=0.05 total=74479035`, and a line `full` alike.
 * See Documentation/accounting/psi.rst of the kernel.
 */
export function parsePressure(text: string): Shortage | null {
  const some = stall(text, 'some');
  return some === null ? null : { some, full: stall(text, 'full') };
}

function stall(text: string, kind: 'some' | 'full'): Stall | null {
  const found = new RegExp(`^${kind} avg10=([\\d.]+) avg60=([\\d.]+) avg300=([\\d.]+) total=(\\d+)$`, 'm').exec(text);
  if (found === null) return null;
  const [average10, average60, average300, total] = found.slice(1).map(Number);
  return { average10: average10!, average60: average60!, average300: average300!, total: total! / MICROSECONDS };
}

import type { Tone } from './columns.js';

/** From which value on something is told, and from which it is urgent. */
export interface Thresholds {
  warning: number;
  alarm: number;
}

export function toneAbove(value: number | null | undefined, { warning, alarm }: Thresholds): Tone | undefined {
  if (value === null || value === undefined) return undefined;
  return value >= alarm ? 'alarm' : value >= warning ? 'warning' : undefined;
}

/** For what runs out. */
export function toneBelow(value: number | null | undefined, { warning, alarm }: Thresholds): Tone | undefined {
  if (value === null || value === undefined) return undefined;
  return value <= alarm ? 'alarm' : value <= warning ? 'warning' : undefined;
}

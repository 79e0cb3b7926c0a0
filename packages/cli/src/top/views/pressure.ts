import type { Shortage } from '@sysu/core';
import type { TopSample } from '../state/sample.js';
import { span } from './line.js';
import type { Line } from './line.js';

/** How much of the last ten seconds tasks waited for each; no line where the kernel does not measure it. */
export function pressureLine({ pressure }: TopSample): Line[] {
  const known = Object.entries(pressure).flatMap(([name, shortage]: [string, Shortage | null]) =>
    shortage === null ? [] : [{ name, percent: shortage.some.average10 }],
  );
  const spans = known.flatMap(({ name, percent }) => [
    span(` ${name} `, 'dim'),
    span(`${percent.toFixed(1)}%`, percent >= 50 ? 'alarm' : percent >= 10 ? 'warning' : 'plain'),
  ]);
  return spans.length === 0 ? [] : [[span('PSI', 'label'), ...spans]];
}

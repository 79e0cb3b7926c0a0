import type { TopSample } from '../state/sample.js';
import { foreign, span } from './line.js';
import type { Line } from './line.js';

/** The hottest thermometer of each chip, and the batteries; no line where there are neither. */
export function temperatureLine({ temperatures, batteries }: TopSample): Line[] {
  const hottest = Object.entries(temperatures).flatMap(([chip, readings]) => {
    const degrees = readings.flatMap(({ current }) => (current === null ? [] : [current]));
    return degrees.length === 0 ? [] : [{ chip, degrees: Math.max(...degrees), critical: isCritical(readings) }];
  });
  const spans = [
    ...hottest.flatMap(({ chip, degrees, critical }) => [
      foreign(`${chip} `, 'dim'),
      span(`${degrees.toFixed(0)}°C  `, critical ? 'alarm' : 'plain'),
    ]),
    ...batteries.flatMap(({ name, percent, status }) => [
      foreign(`${name} `, 'dim'),
      span(`${percent.toFixed(0)}%${status === null ? '' : ` ${status}`}  `, percent < 15 ? 'alarm' : 'plain'),
    ]),
  ];
  return spans.length === 0 ? [] : [[span(hottest.length > 0 ? 'Temp ' : 'Power ', 'label'), ...spans]];
}

function isCritical(readings: TopSample['temperatures'][string]): boolean {
  return readings.some(({ current, high }) => current !== null && high !== null && current >= high);
}

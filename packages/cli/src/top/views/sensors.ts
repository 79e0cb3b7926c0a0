import type { TopSample } from '../state/sample.js';
import type { Look } from '../state/state.js';
import { foreign, span } from './line.js';
import type { Line } from './line.js';

/** The batteries, and the hottest thermometer of each chip; no line where there are neither. */
export function temperatureLine({ temperatures, batteries }: TopSample, { unicode }: Look): Line[] {
  const hottest = Object.entries(temperatures).flatMap(([chip, readings]) => {
    const degrees = readings.flatMap(({ current }) => (current === null ? [] : [current]));
    return degrees.length === 0 ? [] : [{ chip, degrees: Math.max(...degrees), critical: isCritical(readings) }];
  });
  const spans = [
    ...batteries.flatMap(({ name, percent, status }) => [
      foreign(`${name} `, 'label'),
      span(`${percent.toFixed(0)}%${status === 'charging' ? '+' : ''}  `, percent < LOW ? 'alarm' : 'plain'),
    ]),
    ...(hottest.length === 0 ? [] : [span('Temp', 'label')]),
    ...hottest.flatMap(({ chip, degrees, critical }) => [
      foreign(` ${chip} `, 'dim'),
      span(`${degrees.toFixed(0)}${unicode ? '°' : ''}C`, critical ? 'alarm' : 'plain'),
    ]),
  ];
  return spans.length === 0 ? [] : [spans];
}

// Percent of a battery's charge.
const LOW = 15;

function isCritical(readings: TopSample['temperatures'][string]): boolean {
  return readings.some(({ current, high }) => current !== null && high !== null && current >= high);
}

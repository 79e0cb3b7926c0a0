import { units } from '@sysu/core';
import type { Battery, SensorRecord, Temperature } from '@sysu/core';
import type { Paint, Tone } from '../render/columns.js';
import { sanitize } from '../render/sanitize.js';
import { widthOf } from '../render/width.js';
import { chipsOf, labelOf } from './chips.js';

export interface SensorForm {
  fahrenheit: boolean;
  /** With the place where each chip is attached. */
  adapter: boolean;
  unicode: boolean;
  paint: Paint;
}

/** As sensors prints them: a block for each chip. What is unknown is n/a. */
export function chipLines(records: readonly SensorRecord[], form: SensorForm): string[] {
  return chipsOf(records).flatMap(({ name, device, records: readings }) => {
    const labels = readings.map((record) => `${sanitize(labelOf(record))}:`);
    const width = Math.max(12, ...labels.map((label) => widthOf(label) + 1));
    return [
      form.paint(sanitize(name), 'heading'),
      ...(form.adapter && device !== null ? [`Adapter: ${sanitize(device)}`] : []),
      ...readings.map((record, i) => labels[i]! + ' '.repeat(width - widthOf(labels[i]!)) + valueOf(record, form)),
      '',
    ];
  });
}

function valueOf(record: SensorRecord, form: SensorForm): string {
  const { kind, reading } = record;
  if (kind === 'temperature') return temperature(reading, form);
  if (kind === 'battery') return battery(reading);
  const limit = reading.min === null ? '' : `  (min = ${reading.min} RPM)`;
  return (reading.current === null ? 'n/a' : `${reading.current} RPM`).padStart(8) + limit;
}

function temperature({ current, min, max, crit, high, critical }: Temperature, form: SensorForm): string {
  const degrees = (value: number): string =>
    `${value < 0 ? '' : '+'}${value.toFixed(1)}${form.unicode ? '°' : ' '}${form.fahrenheit ? 'F' : 'C'}`;
  const text = (current === null ? 'n/a' : degrees(current)).padStart(8);
  const tone = toneOf(current, high, critical);
  const limits = Object.entries({ low: min, high: max, crit })
    .filter((limit): limit is [string, number] => limit[1] !== null)
    .map(([name, value]) => `${name} = ${degrees(value)}`);
  const shown = tone === null ? text : form.paint(text, tone);
  // In words too: colour alone is no sign.
  const alarm = tone === 'alarm' ? '  ALARM' : tone === 'warning' ? '  HIGH' : '';
  return shown + (limits.length === 0 ? '' : `  (${limits.join(', ')})`) + alarm;
}

function toneOf(current: number | null, high: number | null, critical: number | null): Tone | null {
  if (current === null) return null;
  if (critical !== null && current >= critical) return 'alarm';
  return high !== null && current >= high ? 'warning' : null;
}

function battery({ percent, secsleft, status, powerPlugged }: Battery): string {
  const facts = [
    status,
    powerPlugged === null ? null : powerPlugged ? 'on mains power' : 'on battery',
    secsleft === null || secsleft === Infinity ? null : `${units.formatDuration(secsleft)} left`,
  ].filter((fact) => fact !== null);
  return `${percent.toFixed(0)}%`.padStart(8) + (facts.length === 0 ? '' : `  (${facts.join(', ')})`);
}

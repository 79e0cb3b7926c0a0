import type { SensorRecord } from '@sysu/core';
import { toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';
import { chipsOf, labelOf } from './chips.js';

type Figures = [name: string, value: number][];

/** As sensors -u: the name of the file that each figure is from. */
export function rawLines(records: readonly SensorRecord[], adapter: boolean): string[] {
  return chipsOf(records).flatMap(({ name, device, records: readings }) => [
    sanitize(name),
    ...(adapter && device !== null ? [`Adapter: ${sanitize(device)}`] : []),
    ...readings.flatMap((record) => [
      `${sanitize(labelOf(record))}:`,
      ...figuresOf(record).map(([figure, value]) => `  ${sanitize(figure)}: ${value.toFixed(3)}`),
    ]),
    '',
  ]);
}

/** As sensors -j, by chip, label and file. Chips of one name are told apart by their number. */
export function rawJson(records: readonly SensorRecord[]): string {
  const chips = chipsOf(records);
  const isAlone = (name: string): boolean => chips.filter((chip) => chip.name === name).length === 1;
  const entries = chips.map(({ name, device, records: readings }) => [
    isAlone(name) ? name : `${name}-${chipOf(readings[0]!)}`,
    {
      ...(device !== null && { Adapter: device }),
      ...Object.fromEntries(readings.map((record) => [labelOf(record), Object.fromEntries(figuresOf(record))])),
    },
  ]);
  return `${toJson(Object.fromEntries(entries))}\n`;
}

function chipOf({ kind, name, reading }: SensorRecord): string {
  return kind === 'battery' ? name : reading.chip;
}

function figuresOf({ kind, reading }: SensorRecord): Figures {
  if (kind === 'battery') return [['capacity', reading.percent]];
  const { sensor, current, min } = reading;
  const limits = kind === 'temperature' ? { min, max: reading.max, crit: reading.crit } : { min };
  return Object.entries({ input: current, ...limits })
    .filter((figure): figure is [string, number] => figure[1] !== null)
    .map(([name, value]) => [`${sensor}_${name}`, value]);
}

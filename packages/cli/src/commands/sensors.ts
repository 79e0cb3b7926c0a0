import type { Command } from 'commander';
import { Unsupported, sensorTable as table } from '@sysu/core';
import type { Battery, ByChip, SensorRecord, System } from '@sysu/core';
import type { Main } from '../command.js';
import { standardColumns } from '../print-table.js';
import { sanitize } from '../render/sanitize.js';
import { chipLines } from '../sensors/lines.js';
import { isMeant } from '../sensors/chips.js';
import { rawJson, rawLines } from '../sensors/raw.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan } from '../table-plan.js';

interface Options {
  fahrenheit?: boolean;
  u?: boolean;
  j?: boolean;
  adapter: boolean;
}

export const main: Main = defineTableCommand<SensorRecord, string>({
  name: 'sensors',
  description: 'Thermometers, fans and batteries, by the chip that they belong to.',
  examples: [
    ['sysu sensors', 'all there are'],
    ['sysu sensors -f nvme', 'those of NVMe disks, in degrees Fahrenheit'],
    ['sysu sensors --watch --where "temperature > 70"', 'what is hot, again and again'],
    ['sysu sensors --json', 'for a program'],
  ],
  exits: [
    '0  done, also where this machine shows no sensors',
    '1  a chip that was named is not there, or nothing matched',
  ],
  table,
  instead: {
    '-c, --config-file': 'there are no files of settings: values are as the kernel has them',
    '-s, --set': 'nothing is set: values are as the kernel has them',
    '--bus-list': 'there are no files of settings: values are as the kernel has them',
    '-v': 'sysu --version',
  },
  declare,
  plan,
});

function declare(command: Command): void {
  command
    .argument('[CHIPS...]', 'names, such as nvme or coretemp; nvme-* and the like as well')
    .option('-f, --fahrenheit', 'degrees Fahrenheit')
    .option('-A, --no-adapter', 'without the place where each chip is attached')
    .option('-u', 'raw figures, a line each')
    .option('-j', 'raw figures, in the JSON of sensors');
}

function plan(command: Command): Plan<SensorRecord, string> {
  const options = command.opts<Options>();
  const fahrenheit = options.fahrenheit === true;
  const chips = command.args;
  return {
    columns: standardColumns(table),
    mustMatch: chips.length > 0,
    sample: async ({ system }) => {
      const all = await read(system, fahrenheit);
      const records = chips.length === 0 ? all : all.filter((record) => chips.some((chip) => isMeant(chip, record)));
      const missing = chips.filter((chip) => !all.some((record) => isMeant(chip, record)));
      const notes = all.length === 0 ? ['this machine shows no sensors'] : [];
      return { records, notes, missing: missing.map((chip) => `no chip ${sanitize(JSON.stringify(chip))}`) };
    },
    print: ({ records }, { unicode, paint }) => {
      if (options.j) return rawJson(records);
      const lines = options.u
        ? rawLines(records, options.adapter)
        : chipLines(records, { fahrenheit, adapter: options.adapter, unicode, paint });
      return lines.map((line) => `${line}\n`).join('');
    },
  };
}

async function read(system: System, fahrenheit: boolean): Promise<SensorRecord[]> {
  const [temperatures, fans, batteries] = await Promise.all([
    orNone(() => system.sensorsTemperatures({ fahrenheit })),
    orNone(() => system.sensorsFans()),
    orNone(() => system.sensorsBattery({ perBattery: true })),
  ]);
  return [
    ...recordsOf(temperatures, (name, reading) => ({ kind: 'temperature', name, reading })),
    ...recordsOf(fans, (name, reading) => ({ kind: 'fan', name, reading })),
    ...Object.values(batteries).map((reading: Battery): SensorRecord => ({
      kind: 'battery',
      name: reading.name,
      reading,
    })),
  ];
}

/** Some systems tell of batteries alone. */
async function orNone<T>(ask: () => Promise<Record<string, T>>): Promise<Record<string, T>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Unsupported) return {};
    throw error;
  }
}

function recordsOf<T>(chips: ByChip<T>, of: (name: string, reading: T) => SensorRecord): SensorRecord[] {
  return Object.entries(chips).flatMap(([name, readings]) => readings.map((reading) => of(name, reading)));
}

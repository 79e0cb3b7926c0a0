import type { ByChip, SensorsBackend } from '../../model/sensors.js';
import type { Files } from './files.js';
import { readFans, readTemperatures } from './hwmon.js';
import { readBatteries } from './power-supply.js';
import { readThermalZones } from './thermal-zone.js';

export function sensorsCalls(files: Files): SensorsBackend {
  return {
    sensorsTemperatures: async () => {
      const readings = await readTemperatures(files);
      // What is in both was given to hwmon by the kernel: the zones are for machines that have nothing else.
      return byChip(readings.length > 0 ? readings : await readThermalZones(files));
    },
    sensorsFans: async () => byChip(await readFans(files)),
    sensorsBatteries: () => readBatteries(files),
  };
}

function byChip<T>(readings: readonly (readonly [name: string, reading: T])[]): ByChip<T> {
  const chips = new Map<string, T[]>();
  for (const [name, reading] of readings) chips.set(name, [...(chips.get(name) ?? []), reading]);
  return Object.fromEntries(chips);
}

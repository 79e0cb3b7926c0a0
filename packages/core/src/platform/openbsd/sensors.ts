import type { Battery, ByChip, Fan, SensorsBackend, Temperature } from '../../model/sensors.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { batteriesOf } from './batteries.js';
import { sensorDevices } from './sensor-list.js';
import type { Reading, SensorDevice, SensorKind } from './sensor-list.js';

export function sensorsCalls(sysctl: Sysctl): SensorsBackend {
  const byChip = <T>(kind: SensorKind, of: (reading: Reading, device: SensorDevice) => T): ByChip<T> =>
    Object.fromEntries(
      sensorDevices(sysctl)
        .map((device): [string, T[]] => [device.name, device.read(kind).map((reading) => of(reading, device))])
        .filter(([, readings]) => readings.length > 0),
    );
  return {
    sensorsTemperatures: async () => byChip('temp', temperatureOf),
    sensorsFans: async () => byChip('fan', fanOf),
    sensorsBatteries: async (): Promise<Battery[]> => batteriesOf(sensorDevices(sysctl)),
  };
}

function temperatureOf({ name, description, value }: Reading, device: SensorDevice): Temperature {
  return {
    label: description || null,
    current: value === null ? null : celsius(value),
    high: null,
    critical: null,
    min: null,
    max: null,
    crit: null,
    sensor: name,
    chip: device.name,
    device: null,
  };
}

function celsius(microkelvins: number): number {
  return Math.round((microkelvins - 273_150_000) / 1e4) / 100;
}

function fanOf({ name, description, value }: Reading, device: SensorDevice): Fan {
  return { label: description || null, current: value, min: null, sensor: name, chip: device.name, device: null };
}

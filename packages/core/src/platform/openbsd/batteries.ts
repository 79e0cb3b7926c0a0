import type { Battery } from '../../model/sensors.js';
import type { Reading, SensorDevice } from './sensor-list.js';

/** Those of acpibat(4), which describes its sensors in words, and acpiac(4). */
export function batteriesOf(devices: readonly SensorDevice[]): Battery[] {
  const adapters = devices.filter(({ name }) => name.startsWith('acpiac'));
  const plugged = adapters.flatMap((adapter) => adapter.read('indicator')).map(({ value }) => value === 1);
  const powerPlugged = plugged.length === 0 ? null : plugged.includes(true);
  return devices
    .filter(({ name }) => name.startsWith('acpibat'))
    .flatMap((device) => batteryOf(device, powerPlugged) ?? []);
}

/** null for a bay without one. */
function batteryOf(device: SensorDevice, powerPlugged: boolean | null): Battery | null {
  const charges = [...device.read('watthour'), ...device.read('amphour')];
  const [full, remaining] = [valueOf(charges, 'last full capacity'), valueOf(charges, 'remaining capacity')];
  if (full === null || remaining === null || full === 0) return null;
  const [rate] = device.read('power');
  const status = statusOf(device.read('raw'));
  // Microwatthours and microwatts; those that tell ampere-hours tell no power.
  const secsleft = status === 'discharging' && rate?.value ? (remaining / rate.value) * 3600 : null;
  return {
    percent: Math.min(100, (remaining / full) * 100),
    secsleft: powerPlugged === true ? Infinity : secsleft,
    powerPlugged,
    name: device.name,
    status,
  };
}

function valueOf(readings: readonly Reading[], description: string): number | null {
  return readings.find((reading) => reading.description === description)?.value ?? null;
}

function statusOf(readings: readonly Reading[]): Battery['status'] {
  const words = readings.map(({ description }) => description).join(' ');
  if (words.includes('discharging')) return 'discharging';
  if (words.includes('charging')) return 'charging';
  if (words.includes('full')) return 'full';
  return words.includes('idle') ? 'not charging' : null;
}

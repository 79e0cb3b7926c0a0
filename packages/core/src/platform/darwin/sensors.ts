import type { DarwinNative } from '@sysu/native';
import type { Battery, SensorsBackend } from '../../model/sensors.js';
import { parsePropertyList } from './property-list.js';
import type { Property } from './property-list.js';

/** There is no documented way to temperatures and fans: those calls are not here. */
export function sensorsCalls(native: DarwinNative): Pick<SensorsBackend, 'sensorsBatteries'> {
  return {
    sensorsBatteries: async () =>
      native
        .powerSources()
        .flatMap((source) => (source === null ? [] : (batteryFrom(parsePropertyList(source)) ?? []))),
  };
}

/** By the keys of IOKit/ps/IOPSKeys.h. null for a power supply that does not feed the machine, and for an empty bay. */
export function batteryFrom(source: Property): Battery | null {
  const said = source as { [key: string]: Property };
  if (said['Type'] !== 'InternalBattery' || said['Is Present'] === false) return null;
  const powerPlugged = said['Power Source State'] === 'AC Power';
  return {
    percent: (Number(said['Current Capacity']) / Number(said['Max Capacity'])) * 100,
    secsleft: powerPlugged ? Infinity : secondsFrom(said['Time to Empty'] ?? null),
    powerPlugged,
    name: typeof said['Name'] === 'string' ? said['Name'] : 'InternalBattery',
    status: statusFrom(said, powerPlugged),
  };
}

/** Minutes; -1 while it is worked out. */
function secondsFrom(minutes: Property): number | null {
  return typeof minutes === 'number' && minutes >= 0 ? minutes * 60 : null;
}

function statusFrom(said: { [key: string]: Property }, powerPlugged: boolean): Battery['status'] {
  if (said['Is Charging'] === true) return 'charging';
  if (!powerPlugged) return 'discharging';
  return said['Is Charged'] === true ? 'full' : 'not charging';
}

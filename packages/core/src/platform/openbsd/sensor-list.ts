import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { sensor, sensordev } from './layouts-machine.js';

type Device = Decoded<typeof sensordev>;

export type SensorKind = 'temp' | 'fan' | 'power' | 'watthour' | 'amphour' | 'indicator' | 'raw';

/** SENSOR_* of sys/sensors.h, and where a device says how many of each it has. */
const kinds: Readonly<Record<SensorKind, readonly [code: number, count: Exclude<keyof Device, 'name'>]>> = {
  temp: [0, 'temperatures'],
  fan: [1, 'fans'],
  power: [5, 'powers'],
  watthour: [7, 'wattHours'],
  amphour: [8, 'ampereHours'],
  indicator: [9, 'indicators'],
  raw: [10, 'integers'],
};

// SENSOR_FINVALID and SENSOR_FUNKNOWN.
const WITHOUT_VALUE = 3;
const MOST_DEVICES = 1024;

export interface Reading {
  /** Names it among those of its device: 'temp0'. */
  name: string;
  /** May be empty. */
  description: string;
  /** Microkelvins, revolutions per minute, microwatts, microwatthours …; null while it has none. */
  value: number | null;
}

export interface SensorDevice {
  /** 'cpu0', 'acpibat0'. */
  name: string;
  read(kind: SensorKind): Reading[];
}

/** hw.sensors.N, until there was none of so high a number. One that was taken away has left its number: ENXIO. */
export function sensorDevices(sysctl: Sysctl): SensorDevice[] {
  const devices: SensorDevice[] = [];
  for (let number = 0; number < MOST_DEVICES; number++) {
    const device = deviceAt(sysctl, number);
    if (device === 'none') break;
    if (device !== 'away') devices.push(device);
  }
  return devices;
}

function deviceAt(sysctl: Sysctl, number: number): SensorDevice | 'none' | 'away' {
  try {
    const device = decode(sensordev, sysctl.named('hw.sensors', number));
    return { name: cText(device.name), read: (kind) => readingsOf(sysctl, number, device, kind) };
  } catch (error) {
    return codeOf(error) === 'ENXIO' ? 'away' : 'none';
  }
}

function readingsOf(sysctl: Sysctl, number: number, device: Device, kind: SensorKind): Reading[] {
  const [code, count] = kinds[kind];
  return Array.from({ length: device[count] }, (_, i): Reading | null => {
    const from = ifAny(() => sysctl.named('hw.sensors', number, code, i));
    if (from === null) return null;
    const { description, value, flags } = decode(sensor, from);
    return {
      name: `${kind}${i}`,
      description: cText(description),
      value: (flags & WITHOUT_VALUE) === 0 ? value : null,
    };
  }).filter((reading) => reading !== null);
}

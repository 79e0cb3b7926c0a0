import type { WindowsMachine } from '@sysu/native';
import type { Battery, SensorsBackend } from '../../model/sensors.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { SYSTEM_POWER_STATUS } from './layouts-host.js';

// BatteryFlag of SYSTEM_POWER_STATUS; all bits are set where it is not known.
const [CHARGING, NO_BATTERY, UNKNOWN_FLAG] = [8, 128, 255];
const UNKNOWN_TIME = 0xffffffff;

/** Windows tells of no thermometers and fans without a driver of their own. */
export function sensorsCalls(native: Pick<WindowsMachine, 'powerStatus'>): Pick<SensorsBackend, 'sensorsBatteries'> {
  return { sensorsBatteries: async () => batteriesIn(new KernelBytes(native.powerStatus(), false)) };
}

/** All batteries together pass for one. */
function batteriesIn(from: KernelBytes): Battery[] {
  const { acLineStatus, batteryFlag, batteryLifePercent: percent, batteryLifeTime } = decode(SYSTEM_POWER_STATUS, from);
  // 255 where it is not known.
  if ((batteryFlag & NO_BATTERY) !== 0 || percent > 100) return [];
  const powerPlugged = [false, true][acLineStatus] ?? null;
  return [
    {
      percent,
      secsleft: powerPlugged === true ? Infinity : batteryLifeTime === UNKNOWN_TIME ? null : batteryLifeTime,
      powerPlugged,
      name: 'BAT0',
      status: statusOf(batteryFlag, percent, powerPlugged),
    },
  ];
}

function statusOf(flag: number, percent: number, powerPlugged: boolean | null): Battery['status'] {
  if (flag !== UNKNOWN_FLAG && (flag & CHARGING) !== 0) return 'charging';
  if (powerPlugged === null) return null;
  if (!powerPlugged) return 'discharging';
  return percent === 100 ? 'full' : 'not charging';
}

import type { Battery, SensorsBackend, Temperature } from '../../model/sensors.js';
import type { Sysctl } from '../bsd/sysctl.js';

// Of acpi_battery: bits of hw.acpi.battery.state.
const DISCHARGING = 1;
const CHARGING = 2;
const FULL = 100;

export function sensorsCalls(sysctl: Sysctl): Pick<SensorsBackend, 'sensorsTemperatures' | 'sensorsBatteries'> {
  return {
    sensorsTemperatures: async () => {
      const found = Array.from({ length: sysctl.number('hw.ncpu') }, (_, cpu) => temperatureOf(sysctl, cpu));
      const known = found.filter((each) => each !== null);
      const byChip: Record<string, Temperature[]> = {};
      if (known.length > 0) byChip['coretemp'] = known;
      return byChip;
    },
    sensorsBatteries: async () => batteries(sysctl),
  };
}

/** coretemp(4) and amdtemp(4), in tenths of a kelvin. */
function temperatureOf(sysctl: Sysctl, cpu: number): Temperature | null {
  const current = sysctl.numberIfAny(`dev.cpu.${cpu}.temperature`);
  if (current === null) return null;
  const limit = sysctl.numberIfAny(`dev.cpu.${cpu}.coretemp.tjmax`);
  const crit = limit === null ? null : celsius(limit);
  return {
    label: `Core ${cpu}`,
    current: celsius(current),
    high: crit,
    critical: crit,
    min: null,
    max: null,
    crit,
    sensor: `cpu${cpu}`,
    chip: 'coretemp',
    device: null,
  };
}

function celsius(tenthsOfKelvin: number): number {
  return Math.round(tenthsOfKelvin - 2731.5) / 10;
}

/** acpi(4) sums all batteries up; where there are none, it has no such names. */
function batteries(sysctl: Sysctl): Battery[] {
  const percent = sysctl.numberIfAny('hw.acpi.battery.life');
  if (percent === null || percent < 0) return [];
  const minutes = sysctl.numberIfAny('hw.acpi.battery.time');
  const line = sysctl.numberIfAny('hw.acpi.acline');
  const powerPlugged = line === null ? null : line === 1;
  const secsleft = minutes === null || minutes < 0 ? null : minutes * 60;
  return [
    {
      percent,
      secsleft: powerPlugged === true ? Infinity : secsleft,
      powerPlugged,
      name: 'battery',
      status: statusOf(sysctl.numberIfAny('hw.acpi.battery.state'), percent),
    },
  ];
}

function statusOf(state: number | null, percent: number): Battery['status'] {
  if (state === null) return null;
  if ((state & DISCHARGING) !== 0) return 'discharging';
  if ((state & CHARGING) !== 0) return 'charging';
  return percent >= FULL ? 'full' : 'not charging';
}

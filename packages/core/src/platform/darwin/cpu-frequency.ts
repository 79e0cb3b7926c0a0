import type { DarwinNative } from '@sysu/native';
import type { CpuFreq } from '../../model/cpu.js';
import { kernelBytes, sysctlNumber } from './kernel.js';
import { parsePropertyList } from './property-list.js';

const MEGA = 1e6;
// Each state of a cluster of cores: its frequency and its voltage, 32 bits each.
const STATE = 8;
// Below this it can only be meant in kHz: no core is as slow as 100 MHz in Hz, nor as fast as 100 GHz in kHz.
const LEAST_HERTZ = 1e8;

/** Of Intel by sysctl(3), of Apple's own processors by the registry; null where neither tells, as on a virtual machine. */
export function cpuFrequency(native: DarwinNative): CpuFreq | null {
  return intelFrequency(native) ?? appleFrequency(native);
}

function intelFrequency(native: DarwinNative): CpuFreq | null {
  const of = (name: string): number | null => {
    const hertz = sysctlNumber(native, name);
    return hertz === null ? null : hertz / MEGA;
  };
  const current = of('hw.cpufrequency');
  return current === null ? null : frequency(current, of('hw.cpufrequency_min'), of('hw.cpufrequency_max'), 'sysctl');
}

/** The power manager lists the states of the efficient cores (1) and of the fast ones (5), the slowest first. */
function appleFrequency(native: DarwinNative): CpuFreq | null {
  const keys = ['name', 'voltage-states1-sram', 'voltage-states5-sram'];
  for (const [name, efficient, fast] of native.ioServices('AppleARMIODevice', keys)) {
    if (!isNamed(name!, 'pmgr')) continue;
    const [min] = statesIn(efficient!);
    const max = statesIn(fast!).at(-1);
    if (max !== undefined) return frequency(max, min ?? null, max, 'IOKit');
  }
  return null;
}

function frequency(current: number, min: number | null, max: number | null, source: string): CpuFreq {
  return { current, min, max, hardwareMin: null, hardwareMax: null, base: null, source };
}

function isNamed(property: Uint8Array | null, name: string): boolean {
  const value = property && parsePropertyList(property);
  return value instanceof Uint8Array && Buffer.from(value).toString('latin1').replace(/\0+$/, '') === name;
}

/** MHz. */
function statesIn(property: Uint8Array | null): number[] {
  const value = property && parsePropertyList(property);
  if (!(value instanceof Uint8Array)) return [];
  const states = kernelBytes(value);
  const count = Math.floor(states.length / STATE);
  return Array.from({ length: count }, (_, i) => states.u32(i * STATE))
    .filter((number) => number > 0)
    .map((number) => (number < LEAST_HERTZ ? number / 1e3 : number / MEGA));
}

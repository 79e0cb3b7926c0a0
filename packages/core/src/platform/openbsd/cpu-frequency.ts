import type { CpuFreq } from '../../model/cpu.js';
import type { Sysctl } from '../bsd/sysctl.js';

/** hw.cpuspeed, MHz: one for all of them, where the machine can tell. */
export function cpuFrequencies(sysctl: Sysctl): (CpuFreq | null)[] {
  const current = sysctl.numberIfAny('hw.cpuspeed');
  const frequency: CpuFreq | null =
    current === null
      ? null
      : { current, min: null, max: null, hardwareMin: null, hardwareMax: null, base: null, source: 'hw.cpuspeed' };
  return Array.from({ length: sysctl.number('hw.ncpuonline') }, () => frequency);
}

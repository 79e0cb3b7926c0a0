import type { CpuFreq } from './model/cpu.js';

/** Of all CPUs of which it is known; null when none is. */
export function meanFrequency(frequencies: readonly (CpuFreq | null)[]): CpuFreq | null {
  const known = frequencies.filter((frequency) => frequency !== null);
  if (known.length === 0) return null;
  const mean = (name: Exclude<keyof CpuFreq, 'source'>): number | null => {
    const values = known.map((frequency) => frequency[name]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const sources = new Set(known.map(({ source }) => source));
  return {
    current: mean('current'),
    min: mean('min'),
    max: mean('max'),
    hardwareMin: mean('hardwareMin'),
    hardwareMax: mean('hardwareMax'),
    base: mean('base'),
    source: sources.size === 1 ? [...sources][0]! : null,
  };
}

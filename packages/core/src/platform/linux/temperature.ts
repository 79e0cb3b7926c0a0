import type { Temperature } from '../../model/sensors.js';

/**
 * Drivers write thousandths of a degree. For a limit that nobody set some write the end of their scale: NVMe 0 K and
 * 65535 K (-273.15 and 65261.85 degrees), ACPI -274.
 */
export function celsius(thousandths: number | null): number | null {
  if (thousandths === null) return null;
  const degrees = thousandths / 1000;
  return degrees > -273.15 && degrees < 1000 ? degrees : null;
}

/** As psutil, one of the two limits also stands for the other when that is missing, or 0, which nobody means. */
export function temperature({ label, current, ...told }: Omit<Temperature, 'high' | 'critical'>): Temperature {
  const high = told.max || told.crit || null;
  const critical = told.crit || told.max || null;
  return { label, current, high, critical, ...told };
}

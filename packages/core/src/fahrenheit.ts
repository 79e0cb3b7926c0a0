import type { Temperature } from './model/sensors.js';

/** The same reading in degrees Fahrenheit. */
export function inFahrenheit(reading: Temperature): Temperature {
  const of = (celsius: number | null): number | null => (celsius === null ? null : (celsius * 9) / 5 + 32);
  const { label, current, high, critical, min, max, crit, ...where } = reading;
  return {
    label,
    current: of(current),
    high: of(high),
    critical: of(critical),
    min: of(min),
    max: of(max),
    crit: of(crit),
    ...where,
  };
}

import { UsageError } from '../exit.js';
import type { Scale } from './size.js';

const units: Record<string, Scale> = {
  bytes: { base: 1024, power: 0 },
  kibi: { base: 1024, power: 1 },
  mebi: { base: 1024, power: 2 },
  gibi: { base: 1024, power: 3 },
  tebi: { base: 1024, power: 4 },
  pebi: { base: 1024, power: 5 },
  kilo: { base: 1000, power: 1 },
  mega: { base: 1000, power: 2 },
  giga: { base: 1000, power: 3 },
  tera: { base: 1000, power: 4 },
  peta: { base: 1000, power: 5 },
};

export type ScaleOptions = { human?: boolean; si?: boolean } & { [unit in keyof typeof units]?: boolean };

/** As free has it: one unit, KiB without any; `human` goes before it, and `si` makes its powers those of 1000. */
export function scaleOf(options: ScaleOptions): Scale {
  const chosen = Object.keys(units).filter((unit) => options[unit]);
  if (chosen.length > 1) throw new UsageError(`one unit only, not ${chosen.map((unit) => `--${unit}`).join(' and ')}`);
  const { base, power } = units[chosen[0] ?? 'kibi']!;
  return { base: options.si ? 1000 : base, power: options.human ? null : power };
}

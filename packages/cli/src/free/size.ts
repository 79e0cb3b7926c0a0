import { fixed } from '../render/fixed.js';

/** How free writes sizes. */
export interface Scale {
  base: 1000 | 1024;
  /** In this power of the base, or null: in at most four characters, with a letter that says the power. */
  power: number | null;
}

const letters = ['B', 'K', 'M', 'G', 'T', 'P'];

/** Cut off to whole units; for people 23Gi, 8.7Mi, 512B, with powers of 1000 23G. */
export function formatSize(bytes: number, { base, power }: Scale): string {
  if (power !== null) return String(Math.trunc(bytes / base ** power));
  const suffix = base === 1024 ? 'i' : '';
  const longest = 4 + suffix.length;
  let text = `${bytes}B`;
  for (let step = 1; step < letters.length && text.length > (step === 1 ? 4 : longest); step++) {
    const size = bytes / base ** step;
    const unit = `${letters[step]}${suffix}`;
    // It is a float.
    const precise = `${fixed(Math.fround(size), 1)}${unit}`;
    text = precise.length <= longest ? precise : `${Math.trunc(size)}${unit}`;
  }
  return text;
}

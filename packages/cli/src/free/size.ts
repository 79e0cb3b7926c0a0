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
    const precise = `${oneDecimal(size)}${unit}`;
    text = precise.length <= longest ? precise : `${Math.trunc(size)}${unit}`;
  }
  return text;
}

/** As printf(3) writes a float: halves go to the even digit. */
function oneDecimal(value: number): string {
  const tenths = Math.fround(value) * 10;
  const below = Math.floor(tenths);
  const isHalf = tenths - below === 0.5;
  return ((isHalf ? below + (below % 2) : Math.round(tenths)) / 10).toFixed(1);
}

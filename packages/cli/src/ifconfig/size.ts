const letters = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/** 266.0 B, 1.2 GiB: as ifconfig has it, cut off behind the first decimal. */
export function approximateSize(bytes: number): string {
  let step = 0;
  while (step < letters.length - 1 && bytes > 1024 ** (step + 1)) step++;
  const tenths = Math.floor((bytes * 10) / 1024 ** step);
  return `${Math.floor(tenths / 10)}.${tenths % 10} ${letters[step]}${step === 0 ? '' : 'i'}B`;
}

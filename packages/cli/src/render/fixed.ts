/**
 * So many decimals as printf(3) writes them, which the tools are written with: halfway between two it takes the even one,
 * 8.2 of 8.25. Number.toFixed takes the larger one.
 */
export function fixed(value: number, digits: number): string {
  // What is halfway in decimals ends in a bit of its own.
  const isHalfway = Math.abs(value * 2 ** (digits + 1)) % 2 === 1;
  if (!isHalfway) return value.toFixed(digits);
  const below = Math.floor(value * 10 ** digits);
  return ((below + (below % 2 === 0 ? 0 : 1)) / 10 ** digits).toFixed(digits);
}

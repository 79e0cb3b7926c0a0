/**
 * /proc/meminfo: `name: number kB` a line (no space after the colon on some kernels), in bytes; a few lines are bare
 * counts.
 */
export function parseMeminfo(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [, name, value, unit] of text.matchAll(/^([^:\n]+):\s*(\d+)( kB)?/gm)) {
    figures.set(name!, Number(value) * (unit === undefined ? 1 : 1024));
  }
  return figures;
}

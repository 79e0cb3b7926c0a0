/**
 * /proc/meminfo: `name: number kB` a line (no space after the colon on some kernels), in bytes; those of huge pages are
 * bare counts. Any other number without its unit was cut off.
 */
export function parseMeminfo(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [, name, value, unit] of text.matchAll(/^([^:\n]+):\s*(\d+)( kB)?/gm)) {
    if (unit !== undefined) figures.set(name!, Number(value) * 1024);
    else if (name!.startsWith('HugePages_')) figures.set(name!, Number(value));
  }
  return figures;
}

/** The memory of the machine in bytes, without taking all the rest of the file apart; null where it is not there. */
export function parseMemoryTotal(text: string): number | null {
  const kibibytes = /^MemTotal:\s*(\d+) kB/m.exec(text)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

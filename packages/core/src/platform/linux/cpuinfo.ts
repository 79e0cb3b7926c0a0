/** One CPU of /proc/cpuinfo, as far as its kind of processor tells. */
export interface CpuInfo {
  cpu: number;
  /** Names the core among all others. */
  core: string | null;
  socket: string | null;
  coresOfSocket: number | null;
  mhz: number | null;
}

/**
 * Paragraphs of `name : value`. Which names there are is up to the architecture: most number their CPUs by `processor`,
 * s390x by `cpu number`, after a paragraph about all of them; POWER calls the clock rate `clock`, s390x
 * `cpu MHz dynamic`.
 */
export function parseCpuinfo(text: string): CpuInfo[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const of = (name: string): string | null =>
      new RegExp(`^(?:${name})\\s*:\\s*(\\d+(?:\\.\\d+)?)(?:MHz)?\\s*$`, 'm').exec(paragraph)?.[1] ?? null;
    const cpu = of('processor|cpu number');
    if (cpu === null) return [];
    const socket = of('physical id');
    const core = of('core id');
    return {
      cpu: Number(cpu),
      // On s390x sockets are numbered within books, and books within drawers.
      core: core === null ? null : [of('drawer id'), of('book id'), socket, core].join('/'),
      socket,
      coresOfSocket: numberOf(of('cpu cores')),
      mhz: numberOf(of('cpu MHz|cpu MHz dynamic|clock')),
    };
  });
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

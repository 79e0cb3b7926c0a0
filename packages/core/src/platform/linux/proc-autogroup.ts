import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** /proc/PID/autogroup: `/autogroup-123 nice 0`; null for a process that is in none. sched(7), The autogroup feature */
export function parseAutogroup(bytes: Buffer): { id: number; nice: number } | null {
  const [, id, nice] = /^\/autogroup-(\d+) nice (-?\d+)$/m.exec(bytes.toString('latin1')) ?? [];
  return id === undefined ? null : { id: Number(id), nice: Number(nice) };
}

export const procAutogroup: ProcFile<{ id: number; nice: number } | null> = procFile({
  name: 'autogroup',
  cost: 9,
  parse: apart(parseAutogroup),
  figures: { autogroup: (group) => group?.id ?? null, autogroupNice: (group) => group?.nice ?? null },
});

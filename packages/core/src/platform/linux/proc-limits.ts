import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** The soft limit of open files in /proc/PID/limits: `Max open files  1024  524288  files`. proc_pid_limits(5) */
export function parseDescriptorLimit(bytes: Buffer): number | null {
  const word = /^Max open files\s+(\S+)/m.exec(bytes.toString('latin1'))?.[1];
  return word === undefined ? null : word === 'unlimited' ? Infinity : Number(word);
}

export const procLimits: ProcFile<number | null> = procFile({
  name: 'limits',
  cost: 12,
  parse: apart(parseDescriptorLimit),
  figures: { descriptorLimit: (limit) => limit },
});

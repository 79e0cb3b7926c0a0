import { decodeText } from '../../text.js';
import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/**
 * The target of a link below /proc/PID. The kernel appends ` (deleted)` to the path of a file that has none any
 * more; a file whose name really ends so reads the same, and telling them apart would mean to touch its file system.
 */
export function parseLink(bytes: Buffer): string {
  const target = decodeText(bytes).split('\0', 1)[0]!;
  return target.endsWith(' (deleted)') ? target.slice(0, -' (deleted)'.length) : target;
}

export const procExe: ProcFile<string> = procFile({
  name: 'exe@',
  cost: 8,
  parse: apart(parseLink),
  figures: { exe: (target) => target },
});

export const procRoot: ProcFile<string> = procFile({
  name: 'root@',
  cost: 8,
  parse: apart(parseLink),
  figures: { root: (target) => target },
});

export const procCwd: ProcFile<string> = procFile({
  name: 'cwd@',
  cost: 8,
  parse: apart(parseLink),
  figures: { cwd: (target) => target },
});

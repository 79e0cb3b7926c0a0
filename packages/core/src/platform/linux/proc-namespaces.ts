import { decodeText } from '../../text.js';
import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** The links in /proc/PID/ns, name and target of each ended by NUL: `net\0net:[4026531840]\0`. namespaces(7) */
export function parseNamespaces(bytes: Buffer): Record<string, string> | null {
  const words = decodeText(bytes).split('\0');
  const inodes = words.flatMap((name, i) => {
    const inode = i % 2 === 0 ? /:\[(\d+)\]$/.exec(words[i + 1] ?? '')?.[1] : undefined;
    return inode === undefined ? [] : [[name, inode] as const];
  });
  return inodes.length === 0 ? null : Object.fromEntries(inodes);
}

export const procNamespaces: ProcFile<Record<string, string> | null> = procFile({
  name: 'ns/@',
  cost: 25,
  parse: apart(parseNamespaces),
  figures: { namespaces: (inodes) => inodes },
});

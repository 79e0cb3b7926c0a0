import { cText } from '../c-text.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kinfoFile } from './layouts-process.js';
import { procName } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

// PATH_MAX: the path ends the record, which is cut behind it.
const PATH = kinfoFile.size - 1024;

/** One of what a process has open, or uses as a folder: those have negative numbers. */
export type OpenRecord = Decoded<typeof kinfoFile> & { path: string };

/** What it has open, by descriptor. */
export function descriptorsOf(sysctl: Sysctl, pid: number): OpenRecord[] {
  return recordsOf(sysctl, pid)
    .filter(({ fd }) => fd >= 0)
    .sort((a, b) => a.fd - b.fd);
}

/** Also what it uses without having it open. */
export function recordsOf(sysctl: Sysctl, pid: number): OpenRecord[] {
  return [...recordsIn(sysctl.bytes(...procName('filedesc', pid)))];
}

export function workingFolder(sysctl: Sysctl, pid: number): string | null {
  const [record] = recordsIn(sysctl.bytes(...procName('cwd', pid)));
  return record?.path || null;
}

function* recordsIn(from: KernelBytes): Generator<OpenRecord> {
  for (let at = 0; at + PATH <= from.length;) {
    const record = decode(kinfoFile, from, at);
    const end = at + record.structSize;
    if (record.structSize < PATH || end > from.length) {
      throw new Error(`this kernel has a struct kinfo_file of ${record.structSize} bytes`);
    }
    yield { ...record, path: cText(from.bytes.subarray(at + PATH, end)) };
    at = end;
  }
}

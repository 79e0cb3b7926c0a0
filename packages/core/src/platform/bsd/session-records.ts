import { readFileSync } from 'node:fs';
import type { Session } from '../../model/host.js';
import { codeOf, isAbsence } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';

/** The sessions in a file of records of equal size; null where there is no file. */
export function sessionsIn(
  path: string,
  size: number,
  sessionAt: (from: KernelBytes, start: number) => Session | null,
): Session[] | null {
  const bytes = read(path);
  if (bytes === null) return null;
  const from = new KernelBytes(bytes, false);
  const records = Array.from({ length: Math.floor(from.length / size) }, (_, i) => sessionAt(from, i * size));
  return records.filter((session) => session !== null);
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}

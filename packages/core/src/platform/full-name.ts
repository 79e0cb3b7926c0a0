import { basename, toBytes } from '../text.js';

/** The kernel cuts names to so many bytes; the command line has the rest when it begins with the same. */
export function fullName(comm: string | null, cmdline: readonly string[], longest: number): string | null {
  if (comm === null || cmdline.length === 0 || isShorter(comm, longest)) return comm;
  const name = basename(cmdline[0]!);
  return toBytes(name).subarray(0, longest).equals(toBytes(comm)) ? name : comm;
}

function isShorter(text: string, longest: number): boolean {
  // Each unit of a text stands for at most three bytes.
  if (text.length * 3 < longest) return true;
  const length = /^[\x01-\x7f]*$/.test(text) ? text.length : toBytes(text).length;
  return length < longest;
}

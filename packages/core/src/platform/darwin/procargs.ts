import type { DarwinNative } from '@sysu/native';
import { decodeText } from '../../text.js';
import { kernelBytes } from './kernel.js';

// CTL_KERN and KERN_PROCARGS2 of sys/sysctl.h.
const ARGUMENTS = [1, 49] as const;

export interface ProcArgs {
  cmdline: string[];
  environ: Record<string, string>;
}

/** @param room bytes that arguments and environment may take: kern.argmax */
export function procArgsOf(native: DarwinNative, pid: number, room: number): ProcArgs {
  return parseProcArgs(native.sysctl(Int32Array.of(...ARGUMENTS, pid), room));
}

/**
 * KERN_PROCARGS2: how many arguments there are (32 bits), the path of the program, one NUL or more; the arguments and the
 * environment, each text ended by NUL. The process may have written anything over them: what is missing is left out.
 * First arguments that are empty cannot be told from the NULs before them.
 */
export function parseProcArgs(bytes: Uint8Array): ProcArgs {
  if (bytes.length < 4) return { cmdline: [], environ: {} };
  const area = kernelBytes(bytes);
  let at = endOfText(area.bytes, 4);
  while (at < area.length && area.u8(at) === 0) at++;
  const cmdline: string[] = [];
  for (let left = area.u32(0); left > 0 && at < area.length; left--) {
    const end = endOfText(area.bytes, at);
    cmdline.push(decodeText(area.bytes, at, end));
    at = end + 1;
  }
  return { cmdline, environ: environFrom(area.bytes, at) };
}

/** An empty text ends it: what follows is the kernel's own. */
function environFrom(bytes: Buffer, from: number): Record<string, string> {
  const environ: Record<string, string> = Object.create(null);
  for (let at = from; at < bytes.length;) {
    const end = endOfText(bytes, at);
    if (end === at) break;
    const entry = decodeText(bytes, at, end);
    const equals = entry.indexOf('=');
    if (equals > 0) environ[entry.slice(0, equals)] = entry.slice(equals + 1);
    at = end + 1;
  }
  return environ;
}

function endOfText(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from);
  return end < 0 ? bytes.length : end;
}

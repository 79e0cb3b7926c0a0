import { isSilence } from '../error-codes.js';
import { errorCode } from './errno.js';
import type { KernelBytes } from '../kernel-bytes.js';

// netlink(7), linux/netlink.h.
const HEADER = 16;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const NLM_F_DUMP_INTR = 0x10;
// NLA_TYPE_MASK: the two bits above say how the value is coded.
const TYPE = 0x3fff;
const EIO = 5;

/** The dump is not of one moment: what it lists changed meanwhile. Ask again. */
export class Interrupted extends Error {
  readonly code = 'EINTR';
}

/**
 * The messages of a dump, one after another: `for (let at = 0; hasMessage(dump, at); at = nextMessage(dump, at))`.
 * Throws an error with its `code` when the kernel refused or broke off, and Interrupted.
 */
export function hasMessage(dump: KernelBytes, at: number): boolean {
  // Whatever a dump holds, a last message ends it.
  if (at >= dump.length) throw failure(EIO);
  const length = dump.u32(at);
  if (length < HEADER || at + length > dump.length) throw new Error(`a netlink message of ${length} bytes`);
  if ((dump.u16(at + 6) & NLM_F_DUMP_INTR) !== 0) throw new Interrupted('a netlink dump was interrupted');
  const type = dump.u16(at + 4);
  if (type !== NLMSG_ERROR && type !== NLMSG_DONE) return true;
  // Old kernels say nothing when it went well.
  const errno = length >= HEADER + 4 ? -dump.i32(at + HEADER) : 0;
  if (errno > 0) throw failure(errno);
  return false;
}

export function nextMessage(dump: KernelBytes, at: number): number {
  return at + aligned(dump.u32(at));
}

export function typeOf(dump: KernelBytes, at: number): number {
  return dump.u16(at + 4);
}

/** Where its content starts. */
export function startOf(at: number): number {
  return at + HEADER;
}

/** Where it ends. */
export function endOf(dump: KernelBytes, at: number): number {
  return at + dump.u32(at);
}

/** Where the value of an attribute starts, of those from `start` on; -1 when it is not among them. */
export function attributeAt(bytes: KernelBytes, start: number, end: number, type: number): number {
  for (let at = start; at + 4 <= end; at += aligned(Math.max(4, bytes.u16(at)))) {
    if ((bytes.u16(at + 2) & TYPE) === type) return at + 4;
  }
  return -1;
}

/** The bytes of the value that starts there. */
export function attributeBytes(bytes: KernelBytes, at: number): Buffer {
  return bytes.bytes.subarray(at, at - 4 + bytes.u16(at - 4));
}

/** Whether an error says that the kernel lacks this, or a sandbox refuses it: then files may tell. */
export function isNotServed(code: string): boolean {
  return isSilence(code) || ['EPROTONOSUPPORT', 'EAFNOSUPPORT', 'ENOTSUP', 'ENOSYS', 'EIO'].includes(code);
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

function failure(errno: number): Error {
  return Object.assign(new Error(`netlink: ${errorCode(errno)}`), { code: errorCode(errno) });
}

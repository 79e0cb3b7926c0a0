import type { KernelBytes } from '../kernel-bytes.js';

/** UTF-16 of `length` bytes; lone surrogates stay as they are. Empty where there is none. */
export function textIn({ bytes }: KernelBytes, at: number, length: number): string {
  return length === 0 ? '' : bytes.subarray(at, at + length).toString('utf16le');
}

/** UTF-16 up to NUL, or to the end. */
export function terminatedTextIn({ bytes }: KernelBytes, at: number): string {
  let end = at;
  while (end + 1 < bytes.length && bytes.readUInt16LE(end) !== 0) end += 2;
  return bytes.toString('utf16le', at, end);
}

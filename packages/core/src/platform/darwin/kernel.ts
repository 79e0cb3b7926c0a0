import type { DarwinNative } from '@sysu/native';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';

/** Both architectures of macOS are little-endian. */
export function kernelBytes(bytes: Uint8Array): KernelBytes {
  return new KernelBytes(bytes, false);
}

/** A figure by its name in sysctl(3), of 4 or 8 bytes; null where this system has none of that name. */
export function sysctlNumber(native: DarwinNative, name: string): number | null {
  const bytes = sysctlBytes(native, name);
  if (bytes === null) return null;
  const number = kernelBytes(bytes);
  return number.length === 8 ? number.u64(0) : number.u32(0);
}

export function sysctlText(native: DarwinNative, name: string): string | null {
  const bytes = sysctlBytes(native, name);
  return bytes === null ? null : cText(bytes);
}

function sysctlBytes(native: DarwinNative, name: string): Uint8Array | null {
  return unless(['ENOENT'], () => native.sysctlByName(name));
}

/** Runs `ask`; null when it fails with one of these codes. */
export function unless<T>(codes: readonly string[], ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error;
    return null;
  }
}

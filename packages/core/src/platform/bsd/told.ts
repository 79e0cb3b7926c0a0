import { codeOf } from '../error-codes.js';

/**
 * Of processes of the kernel's, and of those that end, OpenBSD and NetBSD tell nothing: EINVAL; EBUSY of one that begins
 * another program, and ENOENT where the kernel has forgotten it. null then.
 */
export function toldOf<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (['EINVAL', 'EBUSY', 'ENOENT'].includes(codeOf(error))) return null;
    throw error;
  }
}

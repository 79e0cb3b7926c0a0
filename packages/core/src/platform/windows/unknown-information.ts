import { codeOf } from '../error-codes.js';

/** null where the kernel does not know the question, which it then calls invalid. */
export function whereKnown<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (!['EINVAL', 'ENOSYS'].includes(codeOf(error))) throw error;
    return null;
  }
}

import { codeOf } from '../error-codes.js';

/** Whether a kernel, which may be older than the question, answered that it does not know it. */
export function isUnknown(error: unknown): boolean {
  return ['EINVAL', 'ENOSYS'].includes(codeOf(error));
}

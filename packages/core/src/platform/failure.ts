import { AccessDenied, NoSuchProcess } from '../errors.js';
import { isAbsence, isRefusal } from './error-codes.js';

/** What is thrown when `what` of a process could not be read. */
export function failure(pid: number, what: string, code: string): Error {
  if (isAbsence(code)) return new NoSuchProcess(pid);
  if (isRefusal(code)) return new AccessDenied(pid, what);
  return Object.assign(new Error(`${what} of process ${pid} could not be read (${code})`), { code });
}

import type { ResourceLimits } from './process-settings.js';

/** What a program is given that takes the place of this process. */
export interface Inheritance {
  /** Open descriptors: 0, 1 and 2. Those that are not named stay as they are marked, which Node.js does: closed. */
  descriptors?: readonly number[];
  /** Limits to set just before, by resource: RLIMIT_*. */
  limits?: readonly (readonly [resource: number, limits: ResourceLimits])[];
  /** Numbers of signals that it ignores: none. */
  ignoredSignals?: readonly number[];
  /** Numbers of signals that are held back from it: none. */
  blockedSignals?: readonly number[];
}

export interface ExecBackend {
  /** Does not return. Throws the error of the system call that failed: ENOENT, EACCES of execvp, EPERM of setrlimit. */
  exec(words: readonly string[], inheritance: Inheritance): never;
  /** Ends this process with a code from 0 to 255. Nothing of it runs any more, what it has not written yet is lost. */
  exit(code: number): never;
}

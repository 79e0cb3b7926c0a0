import type { Inheritance } from './model/exec.js';
import { ownBackend } from './platform/index.js';

/**
 * Beyond psutil: becomes another program, looked for on the PATH, under the same pid, as exec does in a shell. Nothing
 * of this program is done any more. Signals have their default effect again, SIGPIPE too, which Node.js ignores, and of
 * the descriptors the standard ones stay open.
 *
 * Throws the error of the system call that failed, with its `syscall`: 'execvp' ('ENOENT', 'EACCES' …) or 'setrlimit'.
 * Limits are then put back, but for hard ones, which only root raises. execvp(3)
 *
 * @throws the error of the system call that failed, with its `syscall`
 * @available of the machine we run on
 * @example const script = "import('@sysu/core').then(({ exec }) => exec(['echo', 'a']))";
 * const [output] = await new Popen([process.execPath, '-e', script]).communicate();
 * output.toString() // 'a\n'
 */
export function exec(words: readonly string[], inheritance: Inheritance = {}): never {
  return ownBackend().exec(words, inheritance);
}

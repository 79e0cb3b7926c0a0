import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Batch, Native } from '@sysu/native';
import { run, type Ended } from '../run.js';

/** The addon under test. scripts/sanitize.sh names another build of it. */
export const binary =
  process.env['SYSU_NATIVE_BINARY'] ??
  join(import.meta.dirname, '../../packages/native/build/Release/sysu_native.node');

export const native: Native = createRequire(import.meta.url)(binary);

/** Long enough for every file of these tests. */
export const WHOLE = 1 << 20;

/** File `j` of directory `i` as text, or -errno. */
export function textOf(batch: Batch, i: number, j: number, width: number): string | number {
  const slot = 2 * (i * width + j);
  const start = batch.slots[slot]!;
  const length = batch.slots[slot + 1]!;
  return length < 0 ? length : Buffer.from(batch.bytes.subarray(start, start + length)).toString('latin1');
}

/** One file below one directory. */
export function readOne(root: string, directory: string, name: string, limit = WHOLE): string | number {
  return textOf(native.readFilesNow(root, directory, [name], limit, false), 0, 0, 1);
}

/**
 * Runs JavaScript that finds the addon as `native` in a Node of its own, behind the words of a command such as unshare.
 */
export function runWithAddon(code: string, before: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const script = `const native = require(${JSON.stringify(binary)});\n${code}`;
  const [file, ...args] = [...before, process.execPath, '-e', script];
  return run(file, args, { env: { ...process.env, ...env } });
}

/** The words before a command under which the kernel's answers are as strace(1) is told to inject them. */
export function injecting(fault: string, ...options: string[]): string[] {
  return ['strace', '-f', '-qq', '-o', '/dev/null', ...options, '-e', `inject=${fault}`];
}

/** The code of the system call error that `call` throws. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
  return undefined;
}

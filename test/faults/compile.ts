import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Compiles a C file of this folder for the test that is running; the path of the result. */
export function compile(source: string, name: string = basename(source, '.c'), ...flags: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-fault-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const output = join(folder, name);
  execFileSync('cc', ['-O1', '-Wall', '-Wextra', '-Werror', ...flags, join(import.meta.dirname, source), '-o', output]);
  return output;
}

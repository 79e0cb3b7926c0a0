import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseMachineFile } from '../../packages/core/src/platform/linux/machine-file.js';

/**
 * The files of a machine file in a folder of their own, for programs that cannot read it. What is refused there is a
 * folder here: a file that exists and cannot be read either.
 */
export function machineFolder(machineFile: string): string {
  const root = mkdtempSync(join(tmpdir(), 'machine-'));
  for (const [path, { kind, content }] of parseMachineFile(readFileSync(machineFile, 'latin1')).entries) {
    const to = join(root, path);
    mkdirSync(dirname(to), { recursive: true });
    if (kind === 'file') writeFileSync(to, content);
    else if (kind === 'link') linkTo(content.toString(), to);
    else mkdirSync(to, { recursive: true });
  }
  return root;
}

/** A link to a folder leads to one, though nothing in it was read. */
function linkTo(target: string, path: string): void {
  symlinkSync(target, path);
  if (!target.startsWith('/')) mkdirSync(join(dirname(path), target), { recursive: true });
}

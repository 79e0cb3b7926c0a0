import { Facts } from '../../../../packages/core/src/platform/linux/facts.js';
import type { Entry } from '../../../../packages/core/src/platform/linux/machine-file.js';
import { MachineFiles } from '../../../../packages/core/src/platform/linux/machine-files.js';
import type { ProcFile } from '../../../../packages/core/src/platform/linux/proc-file.js';

/** What a machine's files hold, by path; 'exe@' is a link, 'fd/' a directory, an Error the code of its failure. */
export type Contents = Record<string, string | Buffer | Error>;

/** The files of a machine with pages of 4 KiB and 100 clock ticks a second. */
export function filesOf(contents: Contents, bigEndian = false): MachineFiles {
  const entries = Object.entries(contents).map(([path, content]): [string, Entry] => [
    path.replace(/[@/]$/, ''),
    { kind: kindOf(path, content), uid: 0, gid: 0, content: bytesOf(content) },
  ]);
  return new MachineFiles({ pageSize: 4096, clockTicks: 100, bigEndian, entries: new Map(entries) });
}

export function factsOf(contents: Contents): Facts {
  return new Facts(filesOf(contents));
}

// What stands around a file in a batch, and must not be taken for a part of it.
const BEFORE = Buffer.from('1 (x) 2\n');
const BEHIND = Buffer.from('9\nUid:\t9\n\0');

/** All figures that one file gives, wherever it stands. */
export function figuresOf<P>(file: ProcFile<P>, bytes: Buffer, facts: Facts = factsOf({})): Record<string, unknown> {
  const batch = Buffer.concat([BEFORE, bytes, BEHIND]);
  const parsed = file.parse(batch, BEFORE.length, BEFORE.length + bytes.length);
  return Object.fromEntries(Object.entries(file.figures).map(([name, get]) => [name, get(parsed, facts)]));
}

function kindOf(path: string, content: Contents[string]): Entry['kind'] {
  if (content instanceof Error) return 'fails';
  return path.endsWith('@') ? 'link' : path.endsWith('/') ? 'directory' : 'file';
}

function bytesOf(content: Contents[string]): Buffer {
  return Buffer.from(content instanceof Error ? content.message : content);
}

import type { UsedFile } from '../../model/file-use.js';
import { decodeLatin1 } from '../../text.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { likeBefore, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

// Most processes have the same libraries, so that of all processes together each is parsed once; more than this are
// forgotten.
const MOST = 10_000;
const known = new Map<string, UsedFile | null>();

/**
 * The files in /proc/PID/maps, each once, from what is left of its lines `addr perms offset dev inode path` without the
 * first three words. What has no inode is memory without a file. proc_pid_maps(5)
 */
export function parseMappedFiles(bytes: Buffer): UsedFile[] {
  const files = new Set<UsedFile>();
  for (const rest of bytes.toString('latin1').split('\n')) {
    const file = rest === '' ? null : fileOf(rest);
    if (file !== null) files.add(file);
  }
  return [...files];
}

function fileOf(rest: string): UsedFile | null {
  let file = known.get(rest);
  if (file === undefined) {
    if (known.size >= MOST) known.clear();
    // How many spaces fill up the line depends on the addresses.
    const line = rest.replace(/ {2,}/, ' ');
    file = known.get(line) ?? parseRest(line);
    known.set(rest, file).set(line, file);
  }
  return file;
}

/** Of a line in latin1. The kernel writes a newline as \\012 here, and nothing else so. */
export function mappedPath(path: string): string {
  return decodeLatin1(path.replaceAll('\\012', '\n'));
}

function parseRest(rest: string): UsedFile | null {
  const [, major, minor, inode, path = ''] = /^([\da-f]+):([\da-f]+) (\d+) *(.*)$/s.exec(rest) ?? [];
  if (inode === undefined) throw new Error(`not the end of a line of maps: ${JSON.stringify(rest)}`);
  if (inode === '0' || path === '') return null;
  const target = mappedPath(path);
  return {
    path: withoutMark(target),
    deleted: hasMark(target),
    type: null,
    device: `${Number.parseInt(major!, 16)}:${Number.parseInt(minor!, 16)}`,
    rdev: null,
    inode,
    size: null,
    links: null,
    mount: null,
  };
}

export const procMaps: ProcFile<UsedFile[]> = procFile<UsedFile[]>({
  name: 'maps*-',
  cost: 30,
  parse: likeBefore(parseMappedFiles),
  withoutMemory: [],
  figures: { mappedFiles: (files) => files },
});

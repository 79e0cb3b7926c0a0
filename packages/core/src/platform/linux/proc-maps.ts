import type { UsedFile } from '../../model/file-use.js';
import { decodeText } from '../../text.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { likeBefore, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

// What stands behind addresses, permissions and offset: device, inode and path. Most processes have the same libraries,
// so that of all processes together it is parsed once; more of it than this is forgotten.
const MOST = 10_000;
const known = new Map<string, UsedFile | null>();

/**
 * The files in /proc/PID/maps, each once: `addr perms offset dev inode path` a line. What has no inode is memory
 * without a file. proc_pid_maps(5)
 */
export function parseMappedFiles(bytes: Buffer): UsedFile[] {
  const text = bytes.toString('latin1');
  const files = new Set<UsedFile>();
  let before = '';
  for (let start = 0, end; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const rest = text.slice(thirdSpace(text, start) + 1, end);
    // A file is mostly mapped in several pieces.
    if (rest === before) continue;
    before = rest;
    const file = fileOf(rest);
    if (file !== null) files.add(file);
  }
  return [...files];
}

function thirdSpace(text: string, start: number): number {
  return text.indexOf(' ', text.indexOf(' ', text.indexOf(' ', start) + 1) + 1);
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

function parseRest(rest: string): UsedFile | null {
  const [, major, minor, inode, path = ''] = /^([\da-f]+):([\da-f]+) (\d+) *(.*)$/s.exec(rest) ?? [];
  if (inode === undefined) throw new Error(`not the end of a line of maps: ${JSON.stringify(rest)}`);
  if (inode === '0' || path === '') return null;
  // The kernel writes a newline as \\012 here, and nothing else so.
  const target = decodeText(Buffer.from(path.replaceAll('\\012', '\n'), 'latin1'));
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
  name: 'maps*',
  cost: 30,
  parse: likeBefore(parseMappedFiles),
  withoutMemory: [],
  figures: { mappedFiles: (files) => files },
});

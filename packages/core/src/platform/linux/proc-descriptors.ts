import type { Descriptor } from '../../model/file-use.js';
import { endsIn, linkOf } from './proc-ends.js';
import { accessOf, parseFdInfo } from './proc-fdinfo.js';
import { onceEach, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

function parseDescriptors(bytes: Buffer, start?: number, end?: number): Descriptor[] {
  const descriptors: Descriptor[] = [];
  const ends = endsIn(bytes, start, end);
  for (let i = 0; i < ends.length; i += 2) {
    const line = ends[i]!;
    const info = ends[i + 1]!;
    const numbered = info === '' && line.endsWith(']') ? numberedDescriptor(line) : null;
    descriptors.push(numbered ?? knownDescriptor(info === '' ? line : `${line}\0${info}`));
  }
  return descriptors;
}

// What has a path, others mostly have open as well.
const knownDescriptor = onceEach(descriptorOf);

/** Pipes and sockets, `… 123 pipe:[123]`, have all in common but their numbers. null of anything else. */
function numberedDescriptor(line: string): Descriptor | null {
  const at = line.lastIndexOf(' ') + 1;
  const path = line.slice(at);
  const number = path.startsWith('pipe:[') ? 6 : path.startsWith('socket:[') ? 8 : 0;
  if (number === 0) return null;
  const inode = line.lastIndexOf(' ', at - 2) + 1;
  const like = path.slice(0, number) + '0]';
  const first = knownDescriptor(`${line.slice(0, inode)}0 ${like}`);
  if (first.file.path !== like) return null;
  return { ...first, file: { ...first.file, path, inode: path.slice(number, -1) } };
}

const nothing = { position: null, flags: null, detail: null };

/** Of the line of a link, and behind a NUL what fdinfo says. */
function descriptorOf(text: string): Descriptor {
  const [line, info] = text.split('\0') as [string, string?];
  const { name, mode, file } = linkOf(line);
  const { position, flags, detail } = info === undefined ? nothing : parseFdInfo(info);
  const access = flags !== null ? accessOf(flags) : mode !== 0 ? accessOfLink(mode) : null;
  return { fd: Number(name), access, file, position, flags, detail };
}

/** The link may be read where the file may, and written to where that may. */
function accessOfLink(mode: number): string {
  const [reads, writes] = [(mode & 0o400) !== 0, (mode & 0o200) !== 0];
  return reads ? (writes ? 'u' : 'r') : writes ? 'w' : '';
}

export const procDescriptors: ProcFile<Descriptor[]> = procFile({
  name: 'fd/@+',
  cost: 60,
  parse: parseDescriptors,
  figures: { descriptors: (list) => list },
});

/** With positions and flags of all. */
export const procDescriptorsWhole: ProcFile<Descriptor[]> = procFile({
  name: 'fd/@++',
  cost: 100,
  parse: parseDescriptors,
  figures: { descriptors: (list) => list, wholeDescriptors: (list) => list },
});

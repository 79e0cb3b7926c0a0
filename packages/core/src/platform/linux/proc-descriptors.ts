import type { Descriptor } from '../../model/file-use.js';
import { endsIn, linkOf } from './proc-ends.js';
import { accessOf, parseFdInfo } from './proc-fdinfo.js';
import { onceEach, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

function parseDescriptors(bytes: Buffer, start?: number, end?: number): Descriptor[] {
  const descriptors: Descriptor[] = [];
  for (const { line, info } of endsIn(bytes, start, end)) {
    const text = info === '' ? line : `${line}\0${info}`;
    // What has a path, others mostly have open as well; but not pipe:[123].
    descriptors.push(line.endsWith(']') ? descriptorOf(text) : knownDescriptor(text));
  }
  return descriptors;
}

const knownDescriptor = onceEach(descriptorOf);
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

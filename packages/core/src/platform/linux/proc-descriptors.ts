import type { Descriptor } from '../../model/file-use.js';
import { fileOf, infoOf, linksIn, modeOf, nameOf } from './proc-ends.js';
import type { Link } from './proc-ends.js';
import { accessOf, parseFdInfo } from './proc-fdinfo.js';
import { likeBefore, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

// What has a path, others mostly have open as well, so that it is parsed once; more than this is forgotten.
const MOST = 10_000;
const known = new Map<string, Descriptor>();
const SLASH = 0x2f;

function parseDescriptors(bytes: Buffer): Descriptor[] {
  const descriptors: Descriptor[] = [];
  for (const link of linksIn(bytes)) {
    descriptors.push(bytes[link.target] === SLASH ? knownDescriptor(link) : descriptorOf(link));
  }
  return descriptors;
}

function knownDescriptor(link: Link): Descriptor {
  const text = link.bytes.toString('latin1', link.name, link.next);
  let descriptor = known.get(text);
  if (descriptor === undefined) {
    if (known.size >= MOST) known.clear();
    known.set(text, (descriptor = descriptorOf(link)));
  }
  return descriptor;
}

const nothing = { position: null, flags: null, detail: null };

function descriptorOf(link: Link): Descriptor {
  const info = infoOf(link);
  const mode = modeOf(link);
  const { position, flags, detail } = info.length === 0 ? nothing : parseFdInfo(info);
  const access = flags !== null ? accessOf(flags) : mode !== 0 ? accessOfLink(mode) : null;
  return { fd: Number(nameOf(link)), access, file: fileOf(link), position, flags, detail };
}

/** The link may be read where the file may, and written to where that may. */
function accessOfLink(mode: number): string {
  const [reads, writes] = [(mode & 0o400) !== 0, (mode & 0o200) !== 0];
  return reads ? (writes ? 'u' : 'r') : writes ? 'w' : '';
}

export const procDescriptors: ProcFile<Descriptor[]> = procFile({
  name: 'fd/@+',
  cost: 60,
  parse: likeBefore(parseDescriptors),
  figures: { descriptors: (list) => list },
});

/** With positions and flags of all. */
export const procDescriptorsWhole: ProcFile<Descriptor[]> = procFile({
  name: 'fd/@++',
  cost: 100,
  parse: likeBefore(parseDescriptors),
  figures: { descriptors: (list) => list, wholeDescriptors: (list) => list },
});

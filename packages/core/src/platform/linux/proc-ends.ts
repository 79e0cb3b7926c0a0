import type { Descriptor, UsedFile } from '../../model/file-use.js';
import { decodeText } from '../../text.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { accessOf, parseFdInfo } from './proc-fdinfo.js';
import { likeBefore, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** What follows the name and the target of a link: as readFiles of the addon has it, in the order of this machine. */
const END = {
  inode: 0,
  size: 8,
  mount: 16,
  mask: 24,
  links: 28,
  mode: 32,
  rdevMajor: 36,
  major: 44,
  linkMode: 52,
  infoSize: 56,
} as const;
const END_SIZE = 64;
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

// S_IFMT of sys/stat.h, in lsof's words.
const types: Readonly<Record<number, string>> = {
  0o010000: 'FIFO',
  0o020000: 'CHR',
  0o040000: 'DIR',
  0o060000: 'BLK',
  0o100000: 'REG',
  0o120000: 'LINK',
  0o140000: 'sock',
};
const TYPE = 0o170000;
const STATX_MNT_ID = 0x1000;

/** A link and what is known of its end. */
interface End {
  name: string;
  target: Buffer;
  file: UsedFile;
  /** Of the link itself. */
  mode: number;
  info: Buffer;
}

/** The links, each with its end; the last one may have been cut. */
function* linksIn(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 4 <= bytes.length;) {
    const next = at + (LITTLE ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    if (next > bytes.length) return;
    yield bytes.subarray(at, next);
    at = next;
  }
}

/** The target is empty where it was refused. */
function endOf(link: Buffer): End {
  const target = link.indexOf(0, 4) + 1;
  const end = link.indexOf(0, target) + 1;
  const view = new DataView(link.buffer, link.byteOffset + end, END_SIZE);
  return {
    name: link.toString('latin1', 4, target - 1),
    target: link.subarray(target, end - 1),
    file: fileFrom(view, decodeText(link, target, end - 1)),
    mode: view.getUint32(END.linkMode, LITTLE),
    info: link.subarray(end + END_SIZE),
  };
}

export function endsIn(bytes: Buffer): End[] {
  return Array.from(linksIn(bytes), endOf);
}

function fileFrom(view: DataView, target: string): UsedFile {
  const mask = view.getUint32(END.mask, LITTLE);
  if (mask === 0) return unknownFile(target);
  const mode = view.getUint32(END.mode, LITTLE);
  const links = view.getUint32(END.links, LITTLE);
  const type = types[mode & TYPE] ?? 'a_inode';
  const hasSize = type === 'REG' || type === 'DIR' || type === 'a_inode';
  const isDevice = type === 'CHR' || type === 'BLK';
  const deleted = links === 0 && hasMark(target);
  return {
    path: deleted ? withoutMark(target) : target,
    deleted,
    type,
    device: deviceAt(view, END.major),
    rdev: isDevice ? deviceAt(view, END.rdevMajor) : null,
    inode: String(u64(view, END.inode)),
    size: hasSize ? Number(u64(view, END.size)) : null,
    links,
    mount: (mask & STATX_MNT_ID) !== 0 ? Number(u64(view, END.mount)) : null,
  };
}

/** Of which nothing is told but where the link leads. */
function unknownFile(target: string): UsedFile {
  const [, kind, inode = null] = /^(pipe|socket|anon_inode):(?:\[(\d+)\]$)?/.exec(target) ?? [];
  const type = { pipe: 'FIFO', socket: 'sock', anon_inode: 'a_inode' }[kind ?? ''] ?? null;
  const unknown = { device: null, rdev: null, size: null, links: null, mount: null };
  return { path: target, deleted: false, type, inode, ...unknown };
}

// There are few, and each stands in tens of thousands of files.
const devices = new Map<number, string>();

function deviceAt(view: DataView, at: number): string {
  const [major, minor] = [view.getUint32(at, LITTLE), view.getUint32(at + 4, LITTLE)];
  // Of 12 and 20 bits.
  const key = major * 2 ** 20 + minor;
  let device = devices.get(key);
  if (device === undefined) devices.set(key, (device = `${major}:${minor}`));
  return device;
}

/** A number as long as it is exact. */
function u64(view: DataView, at: number): number | bigint {
  const [low, high] = LITTLE ? [at, at + 4] : [at + 4, at];
  const upper = view.getUint32(high, LITTLE);
  if (upper < 2 ** 21) return upper * 2 ** 32 + view.getUint32(low, LITTLE);
  return view.getBigUint64(at, LITTLE);
}

/** The same bytes of a link that nothing is known of but where it leads, and what fdinfo says. */
export function bytesOfEnd(name: string, target: Buffer, info: Buffer): Buffer {
  const size = Buffer.alloc(4);
  const link = Buffer.concat([size, Buffer.from(`${name}\0`), target, Buffer.of(0), Buffer.alloc(END_SIZE), info]);
  new DataView(link.buffer, link.byteOffset).setUint32(0, link.length, LITTLE);
  new DataView(link.buffer, link.byteOffset).setUint32(
    link.length - info.length - END_SIZE + END.infoSize,
    info.length,
    LITTLE,
  );
  return link;
}

const nothing = { position: null, flags: null, detail: null };

function descriptorOf({ name, file, mode, info }: End): Descriptor {
  const { position, flags, detail } = info.length === 0 ? nothing : parseFdInfo(info);
  const access = flags !== null ? accessOf(flags) : mode !== 0 ? accessOfLink(mode) : null;
  return { fd: Number(name), access, file, position, flags, detail };
}

/** The link may be read where the file may, and written to where that may. */
function accessOfLink(mode: number): string {
  const [reads, writes] = [(mode & 0o400) !== 0, (mode & 0o200) !== 0];
  return reads ? (writes ? 'u' : 'r') : writes ? 'w' : '';
}

// What has a path, others mostly have open as well, so that it is parsed once; more than this is forgotten.
const MOST = 10_000;
const known = new Map<string, Descriptor>();
const SLASH = 0x2f;

function parseDescriptors(bytes: Buffer): Descriptor[] {
  const descriptors: Descriptor[] = [];
  for (const link of linksIn(bytes)) {
    const hasPath = link[link.indexOf(0, 4) + 1] === SLASH;
    descriptors.push(hasPath ? knownDescriptor(link) : descriptorOf(endOf(link)));
  }
  return descriptors;
}

function knownDescriptor(link: Buffer): Descriptor {
  const text = link.toString('latin1');
  let descriptor = known.get(text);
  if (descriptor === undefined) {
    if (known.size >= MOST) known.clear();
    known.set(text, (descriptor = descriptorOf(endOf(link))));
  }
  return descriptor;
}

function parseEnd(bytes: Buffer): UsedFile {
  for (const link of linksIn(bytes)) return endOf(link).file;
  throw new Error(`not a link with its end: ${JSON.stringify(bytes.toString('latin1'))}`);
}

export const procExeFile: ProcFile<UsedFile> = procFile({
  name: 'exe@+',
  cost: 10,
  parse: likeBefore(parseEnd),
  figures: { exeFile: (file) => file },
});

export const procRootFile: ProcFile<UsedFile> = procFile({
  name: 'root@+',
  cost: 10,
  parse: likeBefore(parseEnd),
  figures: { rootFile: (file) => file },
});

export const procCwdFile: ProcFile<UsedFile> = procFile({
  name: 'cwd@+',
  cost: 10,
  parse: likeBefore(parseEnd),
  figures: { cwdFile: (file) => file },
});

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

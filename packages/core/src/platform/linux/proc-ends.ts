import type { Descriptor, UsedFile } from '../../model/file-use.js';
import { decodeText } from '../../text.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { accessOf, parseFdInfo } from './proc-fdinfo.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** What follows the name and the target of a link: as readFiles of the addon has it, in the order of this machine. */
const END = {
  infoSize: 0,
  mode: 4,
  mask: 8,
  links: 24,
  type: 36,
  inode: 40,
  size: 48,
  rdevMajor: 136,
  rdevMinor: 140,
  major: 144,
  minor: 148,
  mount: 152,
} as const;
const END_SIZE = 160;
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

/** Empty where the target was refused; the last one may have been cut. */
export function* endsIn(bytes: Buffer): Generator<End> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const target = bytes.indexOf(0, at) + 1;
    const end = bytes.indexOf(0, target) + 1;
    if (target === 0 || end === 0 || end + END_SIZE > bytes.length) return;
    const next = end + END_SIZE + view.getUint32(end + END.infoSize, LITTLE);
    yield {
      name: bytes.toString('latin1', at, target - 1),
      target: bytes.subarray(target, end - 1),
      file: fileAt(view, end, decodeText(bytes, target, end - 1)),
      mode: view.getUint32(end + END.mode, LITTLE),
      info: bytes.subarray(end + END_SIZE, next),
    };
    at = next;
  }
}

function fileAt(view: DataView, at: number, target: string): UsedFile {
  const mask = view.getUint32(at + END.mask, LITTLE);
  if (mask === 0) return unknownFile(target);
  const mode = view.getUint16(at + END.type, LITTLE);
  const links = view.getUint32(at + END.links, LITTLE);
  const type = types[mode & TYPE] ?? 'a_inode';
  const hasSize = type === 'REG' || type === 'DIR' || type === 'a_inode';
  const isDevice = type === 'CHR' || type === 'BLK';
  const deleted = links === 0 && hasMark(target);
  return {
    path: deleted ? withoutMark(target) : target,
    deleted,
    type,
    device: deviceAt(view, at + END.major),
    rdev: isDevice ? deviceAt(view, at + END.rdevMajor) : null,
    inode: String(u64(view, at + END.inode)),
    size: hasSize ? Number(u64(view, at + END.size)) : null,
    links,
    mount: (mask & STATX_MNT_ID) !== 0 ? Number(u64(view, at + END.mount)) : null,
  };
}

/** Of which nothing is told but where the link leads. */
function unknownFile(target: string): UsedFile {
  const [, kind, inode = null] = /^(?:(pipe|socket):\[(\d+)\]$|anon_inode:)/.exec(target) ?? [null];
  const type = kind === undefined ? 'a_inode' : kind === 'pipe' ? 'FIFO' : kind === 'socket' ? 'sock' : null;
  return {
    path: target,
    deleted: false,
    type,
    device: null,
    rdev: null,
    inode,
    size: null,
    links: null,
    mount: null,
  };
}

function deviceAt(view: DataView, at: number): string {
  return `${view.getUint32(at, LITTLE)}:${view.getUint32(at + 4, LITTLE)}`;
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
  const end = Buffer.alloc(END_SIZE);
  new DataView(end.buffer, end.byteOffset).setUint32(END.infoSize, info.length, LITTLE);
  return Buffer.concat([Buffer.from(`${name}\0`), target, Buffer.of(0), end, info]);
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

function parseDescriptors(bytes: Buffer): Descriptor[] {
  return Array.from(endsIn(bytes), descriptorOf);
}

function parseEnd(bytes: Buffer): UsedFile {
  for (const { file } of endsIn(bytes)) return file;
  throw new Error(`not a link with its end: ${JSON.stringify(bytes.toString('latin1'))}`);
}

export const procExeFile: ProcFile<UsedFile> = procFile({
  name: 'exe@+',
  cost: 10,
  parse: parseEnd,
  figures: { exeFile: (file) => file },
});

export const procRootFile: ProcFile<UsedFile> = procFile({
  name: 'root@+',
  cost: 10,
  parse: parseEnd,
  figures: { rootFile: (file) => file },
});

export const procCwdFile: ProcFile<UsedFile> = procFile({
  name: 'cwd@+',
  cost: 10,
  parse: parseEnd,
  figures: { cwdFile: (file) => file },
});

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

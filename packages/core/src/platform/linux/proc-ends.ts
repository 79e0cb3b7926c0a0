import type { UsedFile } from '../../model/file-use.js';
import { decodeText } from '../../text.js';
import { typeOf } from '../used-file.js';
import { hasMark, withoutMark } from './deleted-mark.js';
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

const STATX_MNT_ID = 0x1000;

/** Where a link stands among others, in bytes from the beginning of all. */
export interface Link {
  bytes: Buffer;
  view: DataView;
  name: number;
  target: number;
  /** What is known of its end, behind the NUL of the target. */
  end: number;
  next: number;
}

/** The links, each with its end; the last one may have been cut. */
export function* linksIn(bytes: Buffer): Generator<Link> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 <= bytes.length;) {
    const next = at + view.getUint32(at, LITTLE);
    if (next > bytes.length) return;
    const name = at + 4;
    const target = afterNul(bytes, name);
    yield { bytes, view, name, target, end: afterNul(bytes, target), next };
    at = next;
  }
}

// Most are so short that to call Buffer.indexOf() takes longer.
function afterNul(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at++;
  return at + 1;
}

export function nameOf({ bytes, name, target }: Link): string {
  return bytes.toString('latin1', name, target - 1);
}

/** Empty where it was refused. */
export function targetOf({ bytes, target, end }: Link): Buffer {
  return bytes.subarray(target, end - 1);
}

/** The mode of the link itself; 0 where it is not told. */
export function modeOf({ view, end }: Link): number {
  return view.getUint32(end + END.linkMode, LITTLE);
}

const NOTHING = Buffer.alloc(0);

/** What fdinfo says of it. */
export function infoOf({ bytes, end, next }: Link): Buffer {
  return end + END_SIZE === next ? NOTHING : bytes.subarray(end + END_SIZE, next);
}

/** What the link leads to; the path is empty where that was refused. */
export function fileOf({ bytes, view, target, end }: Link): UsedFile {
  return fileFrom(view, end, decodeText(bytes, target, end - 1));
}

function fileFrom(view: DataView, end: number, target: string): UsedFile {
  const mask = view.getUint32(end + END.mask, LITTLE);
  if (mask === 0) return unknownFile(target);
  const mode = view.getUint32(end + END.mode, LITTLE);
  const links = view.getUint32(end + END.links, LITTLE);
  const type = typeOf(mode) ?? 'a_inode';
  const hasSize = type === 'REG' || type === 'DIR' || type === 'a_inode';
  const isDevice = type === 'CHR' || type === 'BLK';
  const deleted = links === 0 && hasMark(target);
  return {
    path: deleted ? withoutMark(target) : target,
    deleted,
    type,
    device: deviceAt(view, end + END.major),
    rdev: isDevice ? deviceAt(view, end + END.rdevMajor) : null,
    inode: String(u64(view, end + END.inode)),
    size: hasSize ? Number(u64(view, end + END.size)) : null,
    links,
    mount: (mask & STATX_MNT_ID) !== 0 ? Number(u64(view, end + END.mount)) : null,
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

function parseEnd(bytes: Buffer): UsedFile {
  for (const link of linksIn(bytes)) return fileOf(link);
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

import { fieldNamed, fieldsNamed, openFileTable as table } from '@sysu/core';
import type { AnyField, FileUse, FileUseFigure } from '@sysu/core';
import type { AddressNames } from '../sockets/names.js';
import { networkTransport } from '../sockets/transport.js';
import { fieldColumn } from '../print-table.js';
import type { Column } from '../print-table.js';
import type { Source } from '../render/many-rows.js';
import { isPlain } from '../render/width.js';
import { flagNames, flagNumbers } from './flag-names.js';
import { nameText } from './name-text.js';
import type { TcpInfo } from './name-text.js';
import type { Options } from './options.js';

export type FileColumn = Column<FileUse, FileUseFigure>;
type FileField = AnyField<FileUse, FileUseFigure>;

/** What is known only once the options and the sample are there. */
export interface Form {
  options: Options;
  info: TcpInfo;
  /** Looked up for each sample. */
  names(): AddressNames;
  /** Ours. */
  pid: number;
}

// Where all files are listed we come last, with threads of which some have the longest name that there can be, and with
// what is no file. Rows that were laid out before need not be moved apart for it.
const LONGEST_NAME = 15;
const LONGEST_TYPE = 'a_inode'.length;

// From how many digits on an offset is written in hexadecimal: the default of lsof.
const DIGITS = 8;

const [fdField, typeField, taskField] = fieldsNamed(table, ['fd', 'type', 'task']) as [FileField, FileField, FileField];

/** The columns of lsof, in its order. */
export function columnsOf(form: Form): FileColumn[] {
  return [
    ...processColumns(form).map((each) => ({ ...each, source: ofProcess })),
    ...fileColumns(form).map((each) => ({ ...each, source: ofFile })),
  ];
}

const ofProcess: Source<FileUse> = { of: ({ process }) => process, inRuns: true };
/** Most have the same libraries mapped, and many the same file open. */
const ofFile: Source<FileUse> = {
  of: ({ use, file, descriptor, socket, lock }) => {
    if (socket !== null || lock !== null || !file.path.startsWith('/')) return null;
    return descriptor ?? (use === 'mapped' ? file : null);
  },
};

function processColumns({ options, pid }: Form): FileColumn[] {
  const { uid, commandWidth, ppid, pgid } = options;
  const least = String(pid).length;
  return [
    column('command', { text: (record) => shortName(record, commandWidth) }),
    column('pid', { least }),
    column('tid', { optional: true, least, text: tidText }),
    column('task', {
      optional: true,
      least: LONGEST_NAME,
      text: (record) => (taskField.get(record) as string | null) ?? '',
    }),
    ...(ppid ? [column('ppid')] : []),
    ...(pgid === undefined ? [] : [column('pgid')]),
    column(uid ? 'uid' : 'user', { title: 'USER', align: 'right' }),
  ];
}

function fileColumns({ options, info, names }: Form): FileColumn[] {
  const { offset = [], size = [], links, mounts } = options;
  const letters = mounts ?? '';
  const digits = Number(offset.find((word) => word !== '') ?? DIGITS);
  const offsets = offset.includes('');
  const sizes = size.includes('');
  return [
    column('fd', { title: 'FD  ', align: 'right', text: fdText }),
    column('type', { align: 'right', least: LONGEST_TYPE, text: typeText }),
    ...(letters.includes('g') ? [column('flags', { title: 'FILE-FLAG', text: flagNames })] : []),
    ...(letters.includes('G') ? [column('flags', { title: 'FILE-FLAG', text: flagNumbers })] : []),
    column('device', { align: 'right', text: deviceText }),
    offsets
      ? column('offset', { text: (record) => offsetText(record, digits) })
      : column('size', {
          title: sizes ? 'SIZE' : 'SIZE/OFF',
          text: (record) => sizeText(record) ?? (sizes ? '' : offsetText(record, digits)),
        }),
    ...(links === undefined ? [] : [column('links', { text: linksText })]),
    column('inode', { align: 'right', text: nodeText }),
    column('name', { text: (record) => nameText(record, info, names()) }),
  ];
}

/** What their texts are made of besides the values of their own fields. */
export const reads: readonly AnyField<FileUse, FileUseFigure>[] = [field('access'), field('lock')];

function field(name: string): AnyField<FileUse, FileUseFigure> {
  return fieldNamed(table, name);
}

function column(name: string, changes: Partial<FileColumn> = {}): FileColumn {
  return fieldColumn(field(name), changes);
}

function tidText({ process: { pid, tid = pid } }: FileUse): string {
  return tid === pid ? '' : String(tid);
}

function shortName({ command }: FileUse, width: number): string | null {
  if (command === null || width === 0 || command.length <= width) return command;
  const most = Math.max(width, 'COMMAND'.length);
  return isPlain(command) ? command.slice(0, most) : Array.from(command).slice(0, most).join('');
}

/** `3uW`: the descriptor, as what it is open, and the lock. */
function fdText(record: FileUse): string {
  const fd = fdField.get(record) as string;
  const { descriptor, lock } = record;
  return `${fd}${descriptor === null && lock !== null ? '-' : descriptor?.access || ' '}${lock ?? ' '}`;
}

export function typeText(record: FileUse): string | null {
  // Mapped and deleted are regular files alone, as shared memory is.
  if (record.use === 'mapped' && record.file.deleted) return 'REG';
  return typeField.get(record) as string | null;
}

/**
 * `8,1`; of a device file the device that it is, of a network socket its inode, for another column has its protocol.
 */
function deviceText(record: FileUse): string | null {
  const { file, socket, kernelSocket } = record;
  if (socket !== null || kernelSocket !== null) return protocolOf(record) === null ? '' : file.inode;
  return (file.rdev ?? file.device)?.replace(':', ',') ?? null;
}

export function sizeText({ file }: FileUse): string | null {
  return file.size === null ? null : String(file.size);
}

export function offsetText({ descriptor, file }: FileUse, digits: number): string {
  if (descriptor === null) return '';
  const offset = descriptor.position ?? (isStream(file) ? 0 : null);
  if (offset === null) return '';
  const text = String(offset);
  return digits > 0 && text.length > digits ? `0x${offset.toString(16)}` : `0t${text}`;
}

// Null, zero, full, random, urandom and the log of the kernel; terminals, those of serial lines too; what has no major
// number of its own; input, video, sound and graphics. devices.txt
const streams = /^(1:([35789]|11)|(4|5|10|13|81|116|13[6-9]|14[0-3]|166|188|204|226|229):\d+)$/;

/** Where nothing can be positioned, so that it is always 0. */
function isStream({ type, rdev }: FileUse['file']): boolean {
  return type === 'FIFO' || type === 'sock' || (rdev !== null && streams.test(rdev));
}

function linksText({ file }: FileUse): string {
  return file.links === null || file.type === 'sock' ? '' : String(file.links);
}

function nodeText(record: FileUse): string | null {
  return protocolOf(record) ?? record.file.inode;
}

/** Of sockets of a network what stands in place of the inode: TCP, ALL. */
export function protocolOf({ socket, kernelSocket }: FileUse): string | null {
  if (kernelSocket?.family === 'AF_PACKET') return kernelSocket.protocol;
  return networkTransport(socket)?.toUpperCase() ?? null;
}

import type { AnyField, Table, Value } from '../field.js';
import type { Address, Connection } from '../model/connections.js';
import type { FileUse, Use, UsedFile } from '../model/file-use.js';
import type { Figure } from '../model/process.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { column } from './column.js';
import { transportOf } from './socket-protocol.js';

/** What a column takes beyond which files there are: figures of the process, or what is found out about them. */
export type FileUseFigure = Figure | 'sockets' | 'locks' | 'positions';

type FileUseField = AnyField<FileUse, FileUseFigure>;

/** Of the process. */
function ofProcess(name: string, title: string, figure: Figure, doc: string, unitOf: Unit<never>): FileUseField {
  return column(name, title, unitOf, doc, ({ process }) => process[figure] as never, [figure]);
}

function ofFile(name: keyof UsedFile, title: string, doc: string, unitOf: Unit<never>): FileUseField {
  return column(name, title, unitOf, doc, ({ file }) => file[name] as never);
}

function ofSocket<V extends Value>(
  name: string,
  title: string,
  unitOf: Unit<V>,
  doc: string,
  get: (socket: Connection) => V | null,
): FileUseField {
  return column(name, title, unitOf, doc, ({ socket }) => socket && get(socket), ['sockets']);
}

// In lsof's words; of what is open the number.
const words: Readonly<Record<Use, string>> = { cwd: 'cwd', root: 'rtd', exe: 'txt', mapped: 'mem', open: '' };

/** cwd, rtd, txt, mem, of mapped files that are deleted DEL; or the number of the descriptor. */
function fdOf({ use, file, descriptor }: FileUse): string {
  if (descriptor !== null) return String(descriptor.fd);
  return use === 'mapped' && file.deleted ? 'DEL' : words[use];
}

const socketTypes = { AF_INET: 'IPv4', AF_INET6: 'IPv6', AF_UNIX: 'unix', AF_NETLINK: 'netlink', AF_PACKET: 'pack' };

/** Of sockets IPv4, IPv6, unix, netlink, pack, where it is known. */
function typeOf({ file, socket, kernelSocket }: FileUse): string | null {
  const family = (socket ?? kernelSocket)?.family;
  return family === undefined ? file.type : socketTypes[family];
}

/**
 * A path; of what has none what the kernel calls it, without the number that is in another column: pipe, [eventfd:7].
 */
function nameOf({ file, socket, kernelSocket, unlistedProtocol, descriptor }: FileUse): string {
  if (kernelSocket !== null) return kernelSocket.type === null ? kernelSocket.protocol : `type=${kernelSocket.type}`;
  if (socket !== null) return [socket.laddr, socket.raddr].flatMap((end) => textOf(end) ?? []).join('->');
  if (unlistedProtocol !== null) return `protocol: ${unlistedProtocol}`;
  if (file.path.startsWith('/')) return file.path;
  // Most of what has none. (The patterns below take three times as long.)
  const colon = file.path.indexOf(':');
  if (colon > 0 && (file.type === 'FIFO' || file.type === 'sock')) return file.path.slice(0, colon);
  const name = file.path.replace(/^(\w+):\[\d+\]$/, '$1').replace(/^anon_inode:/, '');
  const detail = descriptor?.detail ?? null;
  return detail === null || file.type !== 'a_inode' ? name : name.replace(/\]$/, `:${detail}]`);
}

/** 127.0.0.1:80, [::1]:80, *:80, /run/a.sock. */
function textOf(end: Address | string | null): string | null {
  if (end === null || typeof end === 'string') return end;
  const { ip, port } = end;
  const host = ip === '0.0.0.0' || ip === '::' ? '*' : ip.includes(':') ? `[${ip}]` : ip;
  return `${host}:${port === 0 ? '*' : port}`;
}

export const openFileTable: Table<FileUse, FileUseFigure> = {
  name: 'open files',
  fields: [
    column('command', 'COMMAND', unit.text, 'Name of the process, at most 15 bytes.', (each) => each.command, ['comm']),
    column('pid', 'PID', unit.identifier, 'Process that uses it.', ({ process }) => process.pid),
    column('tid', 'TID', unit.identifier, 'Thread, unless it is the first one.', ({ process: { pid, tid } }) =>
      tid === pid ? null : tid,
    ),
    column(
      'task',
      'TASKCMD',
      unit.text,
      'Name of that thread.',
      ({ process: { pid, tid, comm } }) => (tid === undefined || tid === pid ? null : comm),
      ['comm'],
    ),
    ofProcess('user', 'USER', 'user', 'Who the process runs as.', unit.text),
    ofProcess('uid', 'UID', 'uid', 'Number of that user.', unit.identifier),
    ofProcess('ppid', 'PPID', 'ppid', 'Parent of the process.', unit.identifier),
    ofProcess('pgid', 'PGID', 'pgid', 'Its process group.', unit.identifier),
    column(
      'fd',
      'FD',
      unit.descriptor,
      'Number of the descriptor; or cwd and rtd, the working and the root folder, txt, its program, mem, what is mapped, ' +
        'and DEL, what is mapped and deleted.',
      fdOf,
    ),
    column(
      'access',
      'ACCESS',
      unit.text,
      'Open to read (r), to write (w), or both (u).',
      ({ descriptor }) => descriptor?.access,
    ),
    column(
      'lock',
      'LOCK',
      unit.text,
      'Lock that the process holds on it: R or W, small of a part of it.',
      ({ lock }) => lock,
      ['locks'],
    ),
    column(
      'type',
      'TYPE',
      unit.text,
      'REG, DIR, CHR, BLK, FIFO, IPv4, IPv6, unix, netlink, pack, sock, a_inode …',
      typeOf,
      ['sockets'],
    ),
    ofFile('device', 'DEVICE', 'Device number of its file system, major:minor.', unit.text),
    ofFile('rdev', 'RDEV', 'Of a device file the number of the device that it stands for.', unit.text),
    ofFile('size', 'SIZE', 'Bytes of a file or folder, as they were known last.', unit.bytes),
    column(
      'offset',
      'OFFSET',
      unit.bytes,
      'Where in it is read and written next.',
      ({ descriptor }) => descriptor?.position,
      ['positions'],
    ),
    column(
      'flags',
      'FLAGS',
      unit.identifier,
      'Flags of open(2), in the numbers of the system.',
      ({ descriptor }) => descriptor?.flags,
      ['positions'],
    ),
    ofFile('links', 'NLINK', 'Names that it has in folders; 0 once it is deleted.', unit.count),
    ofFile('inode', 'NODE', 'Its inode.', unit.text),
    ofFile('deleted', 'DELETED', 'Whether it is in no folder any more, and only kept for who uses it.', unit.yesNo),
    ofFile('mount', 'MOUNT', 'Number of the mount that it was opened on.', unit.identifier),
    column(
      'protocol',
      'PROTO',
      unit.text,
      'One of tcp, udp, raw and unix; of netlink with whom in the kernel, of packets which; of a socket in no list what ' +
        'the kernel calls it.',
      ({ socket, kernelSocket, unlistedProtocol }) =>
        socket === null ? (kernelSocket?.protocol ?? unlistedProtocol) : transportOf(socket),
      ['sockets'],
    ),
    ofSocket('local', 'LOCAL ADDRESS', unit.text, 'Address and port, or path, of a socket.', ({ laddr }) =>
      textOf(laddr),
    ),
    ofSocket('remote', 'REMOTE ADDRESS', unit.text, 'The same of its other end.', ({ raddr }) => textOf(raddr)),
    ofSocket('status', 'STATE', unit.text, 'State of a TCP connection; NONE of all others.', ({ status }) => status),
    ofSocket('recvQueue', 'QR', unit.bytes, 'Bytes received and not yet read.', (socket) => socket.recvQueue),
    ofSocket('sendQueue', 'QS', unit.bytes, 'Bytes sent and not yet acknowledged.', (socket) => socket.sendQueue),
    column('name', 'NAME', unit.text, 'Path, or both ends of a connection, or what the kernel calls it.', nameOf, [
      'sockets',
    ]),
  ],
  standard: 'command pid tid user fd type device size inode name'.split(' '),
  key: null,
};

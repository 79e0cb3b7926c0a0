import { fieldNamed, openFileTable as table, transportOf } from '@sysu/core';
import type { Address, Connection, FileUse } from '@sysu/core';
import { isAddress } from '../sockets/is-address.js';
import type { AddressNames } from '../sockets/names.js';
import { plainAddress } from '../sockets/plain-address.js';

/** What is told of sockets: s their state, q their queues. */
export type TcpInfo = string;

const name = fieldNamed(table, 'name');

/**
 * The name of a file, as lsof has it: behind it whether it is deleted, the type of a UNIX socket, its state, its
 * queues.
 */
export function nameText(record: FileUse, info: TcpInfo, names: AddressNames): string {
  const text = fieldText(record, names);
  const notes = record.socket === null ? [] : infoOf(record.socket, info);
  return notes.length === 0 ? text : `${text} (${notes.join(' ')})`;
}

/** Without states and queues, which are fields of their own. */
export function fieldText(record: FileUse, names: AddressNames): string {
  const { file, socket } = record;
  if (socket?.family === 'AF_UNIX') return `${pathOf(socket)}type=${socket.type.replace('SOCK_', '')}`;
  if (socket !== null) return endsOf(socket, names);
  const text = name.get(record) as string;
  return file.deleted && record.use !== 'mapped' ? `${text} (deleted)` : text;
}

/** LISTEN, QR=0, QS=0. */
export function infoOf(socket: Connection, info: TcpInfo): string[] {
  const { recvQueue, sendQueue } = socket;
  const state = stateOf(socket);
  const states = info.includes('s') && state !== null ? [state] : [];
  if (!info.includes('q') || socket.family === 'AF_UNIX') return states;
  // Of who listens these are connections: how many wait, and how many may, of which lsof is told the first alone.
  const sent = socket.status === 'LISTEN' ? 0 : sendQueue;
  return [...states, `QR=${recvQueue ?? '-'}`, `QS=${sent ?? '-'}`];
}

/** null of what has none, as UDP. */
export function stateOf({ family, status, listening, details }: Connection): string | null {
  if (family !== 'AF_UNIX') return status === 'NONE' ? null : status;
  return listening ? 'LISTEN' : (details?.state ?? null);
}

function pathOf({ laddr }: Connection): string {
  return typeof laddr === 'string' ? `${laddr} ` : '';
}

function endsOf(socket: Connection, names: AddressNames): string {
  const protocol = transportOf(socket);
  const ends = [socket.laddr, socket.raddr].filter(isAddress);
  return ends.map((end) => endText(end, protocol, names)).join('->');
}

function endText({ ip, port }: Address, protocol: string, { hosts, services }: AddressNames): string {
  const isEvery = ip === '0.0.0.0' || ip === '::';
  const plain = plainAddress(ip);
  const host = isEvery ? '*' : (hosts.get(ip) ?? (plain.includes(':') ? `[${plain}]` : plain));
  return `${host}:${port === 0 ? '*' : (services.get(`${port}/${protocol}`) ?? port)}`;
}

import { protocolOf } from '@sysu/core';
import type { Address, ConnectionRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { AddressNames } from '../sockets/names.js';
import { addressText } from './address-text.js';
import { unixHeading, unixLine } from './unix-lines.js';

/** How sockets are shown in the form of netstat. */
export interface SocketForm {
  scope: 'all' | 'servers' | 'connected';
  /** What was asked for: there are titles, also where there are no sockets. */
  inet: boolean;
  unix: boolean;
  /** As netstat -n. */
  numeric: boolean;
  users: 'names' | 'numbers';
  extended: boolean;
  programs: boolean;
  timers: boolean;
  info: boolean;
}

const scopes = { all: 'servers and established', servers: 'only servers', connected: 'w/o servers' };

/** Sockets in the form of netstat: those of the Internet, and below them those of UNIX. */
export function socketText(
  records: readonly ConnectionRecord[],
  form: SocketForm,
  names: AddressNames | null,
  header: boolean,
): string {
  const inet: string[] = [];
  const unix: string[] = [];
  for (let at = 0; at < records.length;) {
    const socket = records[at]!;
    const end = endOfSocket(records, at);
    const owners = form.programs ? ownersText(records, at, end) : '';
    if (socket.family === 'AF_UNIX') unix.push(unixLine(socket, form.programs ? owners : null));
    else inet.push(inetLine(socket, owners, form, names));
    at = end;
  }
  const scope = scopes[form.scope];
  return [
    ...(form.inet && header ? [`Active Internet connections (${scope})\n${inetHeading(form)}\n`] : []),
    ...inet,
    ...(form.unix && header ? [`Active UNIX domain sockets (${scope})\n${unixHeading(form.programs)}\n`] : []),
    ...unix,
  ].join('');
}

/** The rows of one socket, one for each who holds it, follow each other. */
function endOfSocket(records: readonly ConnectionRecord[], start: number): number {
  const { inode, family } = records[start]!;
  let end = start + 1;
  if (inode === null) return end;
  while (end < records.length && records[end]!.inode === inode && records[end]!.family === family) end++;
  return end;
}

/** `12/nginx,13/nginx`: each once. */
function ownersText(records: readonly ConnectionRecord[], start: number, end: number): string {
  if (end === start + 1) return ownerText(records[start]!);
  return [...new Set(records.slice(start, end).map(ownerText))].join(',');
}

function ownerText({ pid, program, process }: ConnectionRecord): string {
  return pid === null ? '-' : `${pid}/${sanitize(program ?? process ?? '-')}`;
}

function inetHeading({ info, extended, programs, timers }: SocketForm): string {
  return [
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State      ',
    info ? '       Sent   Received    RTT ms Retrans' : '',
    extended ? ' User       Inode     ' : '',
    programs ? ' PID/Program name    ' : '',
    timers ? ' Timer' : '',
  ].join('');
}

function inetLine(socket: ConnectionRecord, owners: string, form: SocketForm, names: AddressNames | null): string {
  const protocol = protocolOf(socket);
  const local = addressText(socket.laddr as Address | null, protocol, form.numeric, names).padEnd(23);
  const remote = addressText(socket.raddr as Address | null, protocol, form.numeric, names).padEnd(23);
  const received = String(socket.recvQueue ?? '-').padStart(6);
  // Of who listens netstat tells no limit there.
  const sent = (socket.status === 'LISTEN' ? '0' : String(socket.sendQueue ?? '-')).padStart(6);
  const words = [protocol.padEnd(5), received, sent, local, remote, stateText(socket).padEnd(11)];
  if (form.info) words.push(infoText(socket));
  if (form.extended) words.push(extendedText(socket, form));
  if (form.programs) words.push(owners.padEnd(20));
  if (form.timers) words.push(timerText(socket));
  // A line is made in one piece: as a chain of its words it would be copied by every collection of garbage.
  return `${words.join(' ')}\n`;
}

/** Of raw sockets netstat tells the number. */
function stateText({ status, type, raddr }: ConnectionRecord): string {
  if (type === 'SOCK_RAW') return raddr === null ? '7' : '1';
  if (type === 'SOCK_DGRAM') return raddr === null ? '' : 'ESTABLISHED';
  return status === 'NONE' ? '' : status;
}

function infoText({ tcpInfo }: ConnectionRecord): string {
  const figure = (value: number | null | undefined, width: number): string => String(value ?? '-').padStart(width);
  const rtt = typeof tcpInfo?.rtt === 'number' ? (tcpInfo.rtt * 1000).toFixed(3) : '-';
  const bytes = `${figure(tcpInfo?.bytesSent, 10)} ${figure(tcpInfo?.bytesReceived, 10)}`;
  return `${bytes} ${rtt.padStart(9)} ${figure(tcpInfo?.retransmits, 7)}`;
}

/** What belongs to nobody any more has 0 for both, as the kernel says it. */
function extendedText({ uid, user, inode }: ConnectionRecord, { users }: SocketForm): string {
  const name = users === 'names' && typeof user === 'string' ? sanitize(user) : String(uid ?? 0);
  return `${name.padEnd(10)} ${(inode ?? '0').padEnd(10)}`;
}

function timerText({ details }: ConnectionRecord): string {
  if (!details) return '-';
  const { timer, timerSeconds, retries, probes } = details;
  return `${timer} (${(timerSeconds ?? 0).toFixed(2)}/${retries}/${probes})`;
}

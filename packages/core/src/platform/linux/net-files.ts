import { AccessDenied } from '../../errors.js';
import type { Connection, SocketList } from '../../model/connections.js';
import { isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import { fileOf, readBytes } from './files.js';
import type { Constants, Files } from './files.js';
import { parseNetTcp } from './net-tcp.js';
import { parseNetUnix } from './net-unix.js';
import { inTurns } from '../turns.js';

const names: Record<SocketList, string> = {
  tcp4: 'tcp',
  tcp6: 'tcp6',
  udp4: 'udp',
  udp6: 'udp6',
  raw4: 'raw',
  raw6: 'raw6',
  unix: 'unix',
};
// Over a million sockets.
const LIMIT = 256 * 1024 * 1024;

/**
 * Adds the sockets of the network namespace that a process is in, by /proc/PID/net. There is no list of a family that
 * the kernel does not have. Throws AccessDenied.
 */
export async function listFromFiles(
  sockets: Connection[],
  files: Files,
  pid: string,
  list: SocketList,
  details = false,
): Promise<void> {
  const bytes = await readNetFile(files, pid, names[list]);
  if (bytes === null) return;
  await inTurns(parse(bytes, list, { ...files.constants, details }), (socket) => void sockets.push(socket));
}

function parse(bytes: Buffer, list: SocketList, how: Constants & { details: boolean }): Iterable<Connection> {
  if (list === 'unix') return parseNetUnix(bytes, how.details);
  return parseNetTcp(bytes.toString('latin1'), protocolOf(list), how);
}

function protocolOf(list: Exclude<SocketList, 'unix'>): 'tcp' | 'udp' | 'raw' {
  return list.slice(0, -1) as 'tcp' | 'udp' | 'raw';
}

/** Its text; empty where there is none. Throws AccessDenied. */
export async function netText(files: Files, pid: string, name: string): Promise<string> {
  return (await readNetFile(files, pid, name))?.toString('latin1') ?? '';
}

/** A file of the network namespace that a process is in; null when there is none. Throws AccessDenied. */
async function readNetFile(files: Files, pid: string, name: string): Promise<Buffer | null> {
  for await (const batch of files.readMany('proc', [pid], [`net/${name}`], { limit: LIMIT, clock: false })) {
    const content = fileOf(batch, 0, 0, 1);
    if (typeof content !== 'number' && content.length <= LIMIT) return content;
    const code = typeof content === 'number' ? errorCode(content) : 'EFBIG';
    // A machine file may hold only what its maker saw as its own.
    if (isAbsence(code)) return files.isOwn || pid !== '1' ? null : readBytes(files, `proc/net/${name}`);
    if (isRefusal(code)) throw new AccessDenied(null, `/proc/net/${name}`);
    throw Object.assign(new Error(`/proc/net/${name} could not be read (${code})`), { code });
  }
  return null;
}

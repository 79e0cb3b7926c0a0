import type { Connection, SocketDetails, UnixState } from '../../model/connections.js';
import { decodeText } from '../../text.js';
import { socketType } from './unix-diag.js';

// Num: RefCount Protocol Flags Type St Inode Path
const entry = /^[0-9a-f]+: ([0-9A-F]{8}) [0-9A-F]{8} ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d+)(?: (.*))?$/;
const SO_ACCEPTCON = 0x10000;
// SS_* of linux/net.h.
const states: readonly UnixState[] = ['FREE', 'UNCONNECTED', 'CONNECTING', 'CONNECTED', 'DISCONNECTING'];

/** The sockets in /proc/net/unix; only with `details` those that wait to be accepted. */
export function* parseNetUnix(bytes: Buffer, details = false): Generator<Connection> {
  for (const [, references, flags, type, state, inode, path] of entriesOf(bytes.toString('latin1'))) {
    // A connection that was not accepted yet has no inode: sock_diag leaves it out as well.
    if (inode === '0' && !details) continue;
    yield {
      fd: null,
      family: 'AF_UNIX',
      type: socketType(Number.parseInt(type!, 16)),
      laddr: path === undefined ? null : decodeText(Buffer.from(path, 'latin1')),
      raddr: null,
      status: 'NONE',
      pid: null,
      listening: (Number.parseInt(flags!, 16) & SO_ACCEPTCON) !== 0,
      inode: inode === '0' ? null : inode!,
      peerInode: null,
      uid: null,
      recvQueue: null,
      sendQueue: null,
      netns: null,
      ...(details && { details: detailsOf(references!, state!) }),
    };
  }
}

function detailsOf(references: string, state: string): SocketDetails {
  return {
    timer: null,
    timerSeconds: null,
    retries: null,
    probes: null,
    references: Number.parseInt(references, 16),
    state: states[Number.parseInt(state, 16)] ?? null,
  };
}

/** A line that is no entry goes on with the path of the one before, which holds a newline. */
function* entriesOf(text: string): Generator<(string | undefined)[]> {
  let last: RegExpExecArray | null = null;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const found = entry.exec(line);
    if (found === null) {
      if (last?.[6] !== undefined) last[6] += `\n${line}`;
      continue;
    }
    if (last !== null) yield last;
    last = found;
  }
  if (last !== null) yield last;
}

import type { Native } from '@sysu/native';
import { Incomplete } from '../../errors.js';
import type {
  Address,
  Connection,
  ConnectionBackend,
  Listener,
  ProcessConnection,
  SocketList,
} from '../../model/connections.js';
import { failure } from '../failure.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { namespaceIn } from './net-namespaces.js';
import { forEachSocket, isRefused } from './socket-links.js';
import { SocketLists } from './socket-lists.js';
import { DESCRIPTORS, linksOf, socketOwners } from './socket-owners.js';
import type { SocketOwners } from './socket-owners.js';
import { inTurns } from '../turns.js';

const INET: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6'];

/** `native` only for the machine that we run on: it asks the kernel, where else files are read. */
export function connectionCalls(files: Files, native: Native | null): ConnectionBackend {
  const lists = new SocketLists(files, native);
  return {
    netConnections: async (names, { owners, tcpInfo, details = false, netns }) => {
      const query = { tcpInfo, details };
      const [sockets, found] = await Promise.all([
        netns === 'all' ? lists.ofEveryNamespace(names, query) : lists.ofOurNamespace(names, query),
        owners ? socketOwners(files) : null,
      ]);
      if (found === null) return sockets;
      const rows: Connection[] = [];
      await inTurns(sockets, (socket) => addHeld(rows, socket, found));
      return complete(rows, found);
    },
    processConnections: async (pid, names, tcpInfo) => {
      const { held, netns } = await socketsOf(files, pid);
      if (held.size === 0) return [];
      const sockets = await lists.ofProcess(names, String(pid), netns, { tcpInfo });
      return sockets.flatMap((socket) => (held.get(Number(socket.inode)) ?? []).map((fd) => asHeld(socket, fd)));
    },
    listeners: async (port) => {
      const sockets = (await lists.ofOurNamespace(INET, { tcpInfo: false, port })).filter(
        ({ listening, laddr }) => listening && typeof laddr === 'object' && laddr?.port === port,
      );
      if (sockets.length === 0) return [];
      const owners = await socketOwners(files);
      const found = sockets.map((socket): Listener => {
        const rows: Connection[] = [];
        addHeld(rows, socket, owners);
        return asListener(socket, rows);
      });
      return complete(found, owners);
    },
  };
}

function complete<T>(rows: T[], { lost, lostCode }: SocketOwners): T[] {
  if (lost > 0) throw new Incomplete(lost, lostCode!, rows);
  return rows;
}

/** A row for each owner. Nearly all sockets have one: only for further ones it is copied. */
function addHeld(rows: Connection[], socket: Connection, { holders }: SocketOwners): void {
  rows.push(socket);
  let holder = socket.inode === null ? -1 : holders.firstOf(Number(socket.inode));
  for (let row = socket; holder >= 0; holder = holders.after(holder)) {
    if (row.pid !== null) rows.push((row = { ...socket }));
    row.pid = holders.pidOf(holder);
    row.fd = holders.fdOf(holder);
  }
}

function asHeld(socket: Connection, fd: number): ProcessConnection {
  const held: ProcessConnection & { pid?: unknown } = { ...socket, fd };
  delete held.pid;
  return held;
}

/** With the pids of all its rows, each once. */
function asListener({ type, laddr }: Connection, rows: readonly Connection[]): Listener {
  const { ip, port } = laddr as Address;
  const pids = new Set(rows.flatMap(({ pid }) => pid ?? []));
  return { protocol: type === 'SOCK_STREAM' ? 'tcp' : 'udp', address: ip, port, pids: [...pids] };
}

/** The descriptors of a process by the inodes of the sockets they stand for, and its network namespace. */
async function socketsOf(files: Files, pid: number): Promise<{ held: Map<number, number[]>; netns: string | null }> {
  const held = new Map<number, number[]>();
  let netns: string | null = null;
  for await (const batch of files.readMany('proc', [String(pid)], ['fd/@', 'ns/net@'], {
    limit: DESCRIPTORS,
    clock: false,
  })) {
    const links = linksOf(batch, 0, 2);
    if (typeof links === 'string' || isRefused(links)) {
      throw failure(pid, 'connections', typeof links === 'string' ? links : 'EACCES');
    }
    await forEachSocket(links, (fd, inode) => void held.set(inode, [...(held.get(inode) ?? []), fd]));
    const namespace = fileOf(batch, 0, 1, 2);
    if (typeof namespace !== 'number') netns = namespaceIn(namespace.toString('latin1'));
  }
  return { held, netns };
}

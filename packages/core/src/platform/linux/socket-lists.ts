import type { Native } from '@sysu/native';
import type { Connection, SocketList } from '../../model/connections.js';
import { codeOf } from '../error-codes.js';
import type { Files } from './files.js';
import { listFromFiles } from './net-files.js';
import { otherNamespaces, ourNamespace } from './net-namespaces.js';
import type { NetNamespace } from './net-namespaces.js';
import { diagLists, listByNetlink } from './netlink-sockets.js';
import type { DiagList } from './netlink-sockets.js';
import { isNotServed } from './netlink.js';

export interface SocketQuery {
  tcpInfo: boolean;
  details?: boolean;
  /** Only sockets bound to this port. May be passed over. */
  port?: number;
}

/** The lists of sockets of the network namespaces of a machine. */
export class SocketLists {
  readonly #files: Files;
  readonly #native: Native | null;

  /** `native` only for the machine that we run on: it asks the kernel. */
  constructor(files: Files, native: Native | null) {
    this.#files = files;
    this.#native = native;
  }

  /** Of our own namespace; of a machine that is not ours, of that of its first process. */
  async ofOurNamespace(lists: readonly SocketList[], query: SocketQuery): Promise<Connection[]> {
    const { pid, netns } = ourNamespace(this.#files);
    const native = this.#native;
    if (native === null) return this.#fromFiles(lists, pid, netns, query);
    const sockets: Connection[] = [];
    for (const list of diagLists(lists)) await this.#ask(sockets, native, list, pid, query);
    return complete(sockets, netns, query);
  }

  /** Of the namespace that a process is in. */
  async ofProcess(
    lists: readonly SocketList[],
    pid: string,
    netns: string | null,
    query: SocketQuery,
  ): Promise<Connection[]> {
    return netns === ourNamespace(this.#files).netns
      ? this.ofOurNamespace(lists, query)
      : this.#fromFiles(lists, pid, netns, query);
  }

  /** Of all namespaces that we see a process in. */
  async ofEveryNamespace(lists: readonly SocketList[], query: SocketQuery): Promise<Connection[]> {
    const [own, others] = await Promise.all([this.ofOurNamespace(lists, query), otherNamespaces(this.#files)]);
    return own.concat(await this.ofNamespaces(lists, others, query));
  }

  /** Of namespaces that are not ours. */
  async ofNamespaces(
    lists: readonly SocketList[],
    namespaces: readonly NetNamespace[],
    query: SocketQuery,
  ): Promise<Connection[]> {
    const found: Connection[][] = [];
    for (const { pid, netns } of namespaces) found.push(await this.#fromFiles(lists, pid, netns, query));
    return found.flat();
  }

  async #fromFiles(
    lists: readonly SocketList[],
    pid: string,
    netns: string | null,
    query: SocketQuery,
  ): Promise<Connection[]> {
    const sockets: Connection[] = [];
    for (const list of lists) await listFromFiles(sockets, this.#files, pid, list, query.details);
    return complete(sockets, netns, query);
  }

  /** The kernel; or the files, where it does not serve this list. */
  async #ask(sockets: Connection[], native: Native, list: DiagList, pid: string, query: SocketQuery): Promise<void> {
    const before = sockets.length;
    try {
      await listByNetlink(sockets, native, this.#files.constants.bigEndian, list, query);
      if (list === 'unix' && query.details === true) await this.#detailUnix(sockets, pid);
    } catch (error) {
      if (!isNotServed(codeOf(error))) throw error;
      sockets.length = before;
      const lists: readonly SocketList[] = list === 'tcp' ? ['tcp4', 'tcp6'] : [list];
      for (const each of lists) await listFromFiles(sockets, this.#files, pid, each, query.details);
    }
  }

  /** sock_diag does not tell them of UNIX sockets, and leaves out those that nobody has accepted yet. */
  async #detailUnix(sockets: Connection[], pid: string): Promise<void> {
    const listed: Connection[] = [];
    await listFromFiles(listed, this.#files, pid, 'unix', true);
    const details = new Map(listed.map((socket) => [socket.inode, socket.details]));
    for (const socket of sockets) {
      if (socket.family === 'AF_UNIX') socket.details = details.get(socket.inode) ?? null;
    }
    for (const socket of listed) if (socket.inode === null) sockets.push(socket);
  }
}

/** With what is the same of all, or not told. */
function complete(sockets: Connection[], netns: string | null, { tcpInfo }: SocketQuery): Connection[] {
  for (const socket of sockets) {
    socket.netns = netns;
    if (tcpInfo) socket.tcpInfo ??= null;
  }
  return sockets;
}

import type { DarwinNative } from '@sysu/native';
import { Incomplete } from '../../errors.js';
import type {
  Address,
  Connection,
  ConnectionBackend,
  Listener,
  ProcessConnection,
  SocketList,
} from '../../model/connections.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { failure } from '../failure.js';
import { untoldMeasures } from '../uncounted.js';
import { turn } from '../turns.js';
import { listDescriptors, socketOf } from './descriptors.js';
import { processTable } from './process-table.js';
import { connectionOf, listOf } from './sockets.js';

const INET: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6'];
// Between batches the event loop turns.
const BATCH = 32;

/**
 * The sockets that processes hold: there is no list of all. Those of others are shown to root alone; without them a listing
 * is incomplete.
 */
export function connectionCalls(native: DarwinNative): ConnectionBackend {
  return {
    netConnections: async (lists, { owners, ...more }) => {
      const { rows, refused } = await everySocket(native, lists);
      const shown = (owners ? rows : withoutOwners(rows)).map((row) => ({ ...row, ...untoldMeasures(more) }));
      if (refused > 0) throw new Incomplete(refused, 'EPERM', shown);
      return shown;
    },
    processConnections: async (pid, lists, tcpInfo) => {
      try {
        return heldBy(native, pid, lists).map((held) => ({ ...held, ...untoldMeasures({ tcpInfo }) }));
      } catch (error) {
        throw failure(pid, 'connections', codeOf(error));
      }
    },
    listeners: async (port) => {
      const { rows, refused } = await everySocket(native, INET);
      const found = listenersIn(rows.filter(({ listening, laddr }) => listening && portOf(laddr) === port));
      if (refused > 0) throw new Incomplete(refused, 'EPERM', found);
      return found;
    },
  };
}

async function everySocket(
  native: DarwinNative,
  lists: readonly SocketList[],
): Promise<{ rows: Connection[]; refused: number }> {
  const rows: Connection[] = [];
  let refused = 0;
  for (const [i, { pid }] of processTable(native).entries()) {
    if (i % BATCH === BATCH - 1) await turn();
    try {
      rows.push(...heldBy(native, pid, lists).map((held) => ({ ...held, pid })));
    } catch (error) {
      const code = codeOf(error);
      if (isRefusal(code)) refused++;
      else if (code !== 'ESRCH') throw error;
    }
  }
  return { rows, refused };
}

function heldBy(native: DarwinNative, pid: number, lists: readonly SocketList[]): ProcessConnection[] {
  return listDescriptors(native, pid).flatMap((listed) => {
    const socket = socketOf(native, pid, listed);
    const list = socket && listOf(socket);
    return list !== null && lists.includes(list) ? [{ ...connectionOf(socket!), fd: listed.fd }] : [];
  });
}

/** Each socket once. */
function withoutOwners(rows: readonly Connection[]): Connection[] {
  const sockets = new Map(rows.map((row) => [row.inode, row]));
  return Array.from(sockets.values(), (row) => ({ ...row, fd: null, pid: null }));
}

function portOf(address: Connection['laddr']): number | null {
  return typeof address === 'object' ? (address?.port ?? null) : null;
}

function listenersIn(rows: readonly Connection[]): Listener[] {
  const listeners = new Map<string | null, Listener>();
  for (const { inode, type, laddr, pid } of rows) {
    const { ip, port } = laddr as Address;
    const protocol = type === 'SOCK_STREAM' ? 'tcp' : 'udp';
    const listener = listeners.get(inode) ?? { protocol, address: ip, port, pids: [] };
    listeners.set(inode, listener);
    if (!listener.pids.includes(pid!)) listener.pids.push(pid!);
  }
  return [...listeners.values()];
}

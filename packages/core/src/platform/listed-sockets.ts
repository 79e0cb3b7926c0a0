import { Incomplete } from '../errors.js';
import type { Connection, ConnectionBackend, SocketList } from '../model/connections.js';
import type { FileUseBackend } from '../model/file-use.js';
import { isRefusal } from './error-codes.js';

export const everyList: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6', 'raw4', 'raw6', 'unix'];

/** Of a system that tells of one network, and of no sockets but connections. */
export function listedConnections(
  netConnections: ConnectionBackend['netConnections'],
): FileUseBackend['listedSockets'] {
  const options = { owners: false, tcpInfo: false, details: true, netns: 'own' } as const;
  return async (namespaces) => ({
    connections: namespaces === 'own' ? await visible(netConnections(everyList, options)) : [],
    kernelSockets: [],
  });
}

/** Where nobody is told which. */
export const noSocketProtocols: FileUseBackend['socketProtocols'] = async (sockets) => sockets.map(() => null);

async function visible(asked: Promise<Connection[]>): Promise<readonly Connection[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Incomplete && isRefusal(error.code)) return error.rows as Connection[];
    throw error;
  }
}

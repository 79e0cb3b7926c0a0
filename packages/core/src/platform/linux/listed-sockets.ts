import type { Native } from '@sysu/native';
import { AccessDenied } from '../../errors.js';
import type { FileUseBackend } from '../../model/file-use.js';
import type { KernelSocket } from '../../model/kernel-sockets.js';
import { everyList } from '../listed-sockets.js';
import type { Files } from './files.js';
import { netText } from './net-files.js';
import { otherNamespaces, ourNamespace } from './net-namespaces.js';
import type { NetNamespace } from './net-namespaces.js';
import { parseNetNetlink } from './net-netlink.js';
import { parseNetPacket } from './net-packet.js';
import { SocketLists } from './socket-lists.js';

const query = { tcpInfo: false, details: true };

/** `native` only for the machine that we run on: it asks the kernel, where else files are read. */
export function listSockets(files: Files, native: Native | null): FileUseBackend['listedSockets'] {
  const lists = new SocketLists(files, native);
  return async (which) => {
    const namespaces = which === 'own' ? [ourNamespace(files)] : await otherNamespaces(files);
    const connections =
      which === 'own' ? lists.ofOurNamespace(everyList, query) : lists.ofNamespaces(everyList, namespaces, query);
    return { connections: await connections, kernelSockets: await kernelSockets(files, namespaces) };
  };
}

async function kernelSockets(files: Files, namespaces: readonly NetNamespace[]): Promise<KernelSocket[]> {
  const lists: KernelSocket[][] = [];
  for (const { pid } of namespaces) {
    lists.push(parseNetNetlink(await shownText(files, pid, 'netlink')));
    lists.push(parseNetPacket(await shownText(files, pid, 'packet')));
  }
  return lists.flat();
}

/** Some systems show root alone who listens to a wire. */
async function shownText(files: Files, pid: string, name: string): Promise<string> {
  try {
    return await netText(files, pid, name);
  } catch (error) {
    if (error instanceof AccessDenied) return '';
    throw error;
  }
}

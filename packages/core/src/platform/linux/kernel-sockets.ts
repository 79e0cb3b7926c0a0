import type { KernelSocket } from '../../model/kernel-sockets.js';
import type { Files } from './files.js';
import { netText } from './net-files.js';
import { netNamespaces } from './net-namespaces.js';
import { parseNetNetlink } from './net-netlink.js';
import { parseNetPacket } from './net-packet.js';

/** Of all network namespaces that we see a process in. */
export async function kernelSockets(files: Files): Promise<KernelSocket[]> {
  const found: KernelSocket[] = [];
  for (const { pid } of await netNamespaces(files)) {
    found.push(...parseNetNetlink(await netText(files, pid, 'netlink')));
    found.push(...parseNetPacket(await netText(files, pid, 'packet')));
  }
  return found;
}

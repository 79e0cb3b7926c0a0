import type { KernelSocket } from '../../model/kernel-sockets.js';
import type { Files } from './files.js';
import { readNetFile } from './net-files.js';
import { netNamespaces } from './net-namespaces.js';
import { parseNetNetlink } from './net-netlink.js';
import { parseNetPacket } from './net-packet.js';

/** Of all network namespaces that we see a process in. */
export async function kernelSockets(files: Files): Promise<KernelSocket[]> {
  const found: KernelSocket[] = [];
  for (const { pid } of await netNamespaces(files)) {
    const text = async (name: string): Promise<string> =>
      (await readNetFile(files, pid, name))?.toString('latin1') ?? '';
    found.push(...parseNetNetlink(await text('netlink')), ...parseNetPacket(await text('packet')));
  }
  return found;
}

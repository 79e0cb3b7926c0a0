import type { Listener, NetworkBackend } from '../../model/network.js';
import { fileOf, readText } from './files.js';
import type { Files } from './files.js';
import { LISTEN, parseSockets } from './net-sockets.js';
import type { SocketLine } from './net-sockets.js';

export function networkCalls(files: Files): Pick<NetworkBackend, 'listeners'> {
  return {
    listeners: async (port) => {
      const found = (['tcp', 'udp'] as const).flatMap((protocol) =>
        [protocol, `${protocol}6`].flatMap((name) => {
          const text = readText(files, `proc/net/${name}`) ?? '';
          return parseSockets(text, files.constants.bigEndian)
            .filter((line) => line.port === port && isListening(protocol, line))
            .map((line) => ({ protocol, line }));
        }),
      );
      const owners = await socketOwners(files, new Set(found.map(({ line }) => line.inode)));
      return found.map(({ protocol, line: { address, inode } }): Listener => ({
        protocol,
        address,
        port,
        pids: owners.get(inode) ?? [],
      }));
    },
  };
}

function isListening(protocol: 'tcp' | 'udp', { state, remotePort }: SocketLine): boolean {
  return protocol === 'tcp' ? state === LISTEN : remotePort === 0;
}

/** Which processes hold the sockets with these inodes: from the links in /proc/PID/fd, which name them `socket:[inode]`. */
async function socketOwners(files: Files, inodes: ReadonlySet<string>): Promise<Map<string, number[]>> {
  const owners = new Map<string, number[]>();
  if (inodes.size === 0) return owners;
  const pids = Array.from(files.listIds('proc').ids, String);
  let from = 0;
  for await (const batch of files.readMany('proc', pids, ['fd/'], { limit: 16 * 1024 * 1024, clock: false })) {
    for (let i = 0; i < batch.count; i++) {
      const pid = pids[from + i]!;
      const entries = batch.states[i] === 0 ? fileOf(batch, i, 0, 1) : 0;
      if (typeof entries === 'number') continue;
      for (const inode of socketsOf(files, pid, entries.toString('latin1'))) {
        if (inodes.has(inode)) owners.set(inode, [...(owners.get(inode) ?? []), Number(pid)]);
      }
    }
    from += batch.count;
  }
  return owners;
}

function socketsOf(files: Files, pid: string, entries: string): Set<string> {
  const descriptors = entries === '' ? [] : entries.split('\0').map((name) => `${name}@`);
  const sockets = new Set<string>();
  if (descriptors.length === 0) return sockets;
  const links = files.readOne('proc', `${pid}/fd`, descriptors, { limit: 4096, clock: false });
  for (let j = 0; j < descriptors.length && links.count === 1; j++) {
    const target = fileOf(links, 0, j, descriptors.length);
    const socket = typeof target === 'number' ? null : /^socket:\[(\d+)\]$/.exec(target.toString('latin1'));
    if (socket !== null) sockets.add(socket[1]!);
  }
  return sockets;
}

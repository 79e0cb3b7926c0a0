import type { DarwinNative } from '@sysu/native';
import { decode, decodeArray } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';
import { kernelBytes, unless } from './kernel.js';
import { pipeFdinfo, procFdinfo, socketFdinfo, vnodeFdinfo } from './layouts-descriptors.js';

// Of sys/proc_info.h.
const PROC_PIDLISTFDS = 1;
export const VNODE: Kind<typeof vnodeFdinfo> = { type: 1, flavor: 2, layout: vnodeFdinfo };
export const SOCKET: Kind<typeof socketFdinfo> = { type: 2, flavor: 3, layout: socketFdinfo };
export const PIPE: Kind<typeof pipeFdinfo> = { type: 6, flavor: 6, layout: pipeFdinfo };
const FIRST_ROOM = 256;

export type Listed = Decoded<typeof procFdinfo>;
export type Vnode = Decoded<typeof vnodeFdinfo>;
export type Socket = Decoded<typeof socketFdinfo>;

/** The descriptors that a process has open, in their order. */
export function listDescriptors(native: DarwinNative, pid: number): Listed[] {
  for (let room = FIRST_ROOM; ; room *= 2) {
    const answer = native.procPidInfo(pid, PROC_PIDLISTFDS, 0, room * procFdinfo.size);
    const count = Math.floor(answer.length / procFdinfo.size);
    if (count < room) return decodeArray(procFdinfo, kernelBytes(answer), 0, count).sort((a, b) => a.fd - b.fd);
  }
}

/** What a descriptor stands for; null when it is none of a file, or was closed meanwhile. */
export function vnodeOf(native: DarwinNative, pid: number, listed: Listed): Vnode | null {
  return infoOf(native, pid, listed, VNODE);
}

export function socketOf(native: DarwinNative, pid: number, listed: Listed): Socket | null {
  return infoOf(native, pid, listed, SOCKET);
}

interface Kind<L extends Layout> {
  readonly type: number;
  readonly flavor: number;
  readonly layout: L;
}

/** null of another kind, or when it was closed meanwhile. */
export function infoOf<L extends Layout>(
  native: DarwinNative,
  pid: number,
  { fd, type }: Listed,
  kind: Kind<L>,
): Decoded<L> | null {
  if (type !== kind.type) return null;
  const { flavor, layout } = kind;
  const bytes = unless(['EBADF', 'ENOENT'], () => native.procPidFdInfo(pid, fd, flavor, layout.size));
  return bytes === null || bytes.length < layout.size ? null : decode(layout, kernelBytes(bytes));
}

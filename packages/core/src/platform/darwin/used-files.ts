import type { DarwinNative } from '@sysu/native';
import type { Descriptor, UsedFile } from '../../model/file-use.js';
import { cText } from '../c-text.js';
import { hasSize, isDevice, typeOf, unnamedFile, untoldFile } from '../used-file.js';
import { infoOf, listDescriptors, PIPE, SOCKET, socketOf, VNODE, vnodeOf } from './descriptors.js';
import type { Listed, Vnode } from './descriptors.js';
import { accessOf, openFlags } from './open-flags.js';

// What lsof calls the other kinds of descriptors.
const otherTypes: Readonly<Record<number, string>> = {
  0: 'ATALK',
  3: 'PSXSHM',
  4: 'PSXSEM',
  5: 'KQUEUE',
  7: 'FSEVENT',
  9: 'NPOLICY',
  10: 'CHAN',
  11: 'NEXUS',
};

/** All descriptors of a process, without asking any file system. */
export function descriptorsOf(native: DarwinNative, pid: number): Descriptor[] {
  return listDescriptors(native, pid).flatMap((listed) => descriptorOf(native, pid, listed) ?? []);
}

function descriptorOf(native: DarwinNative, pid: number, listed: Listed): Descriptor | null {
  const { fd, type } = listed;
  const untold = { fd, access: null, position: null, flags: null, detail: null };
  if (type === VNODE.type) {
    const vnode = vnodeOf(native, pid, listed);
    if (vnode === null) return null;
    const { flags, position } = vnode;
    return { fd, access: accessOf(flags), file: fileOf(vnode), position, flags: openFlags(flags), detail: null };
  }
  if (type === SOCKET.type) {
    const socket = socketOf(native, pid, listed);
    return socket && { ...untold, file: unnamedFile(`socket:[${socket.handle}]`, 'sock', socket.handle) };
  }
  if (type === PIPE.type) {
    const pipe = infoOf(native, pid, listed, PIPE);
    return pipe && { ...untold, file: unnamedFile(`pipe:[${pipe.handle}]`, 'FIFO', pipe.handle) };
  }
  const word = otherTypes[type] ?? String(type);
  return { ...untold, file: unnamedFile(word.toLowerCase(), word, null) };
}

export function programFile(path: string): UsedFile {
  return { ...untoldFile, path, type: 'REG' };
}

export function folderFile(path: string): UsedFile {
  return { ...untoldFile, path, type: 'DIR' };
}

function fileOf({ path, mode, links, device, rdev, inode, size }: Vnode): UsedFile {
  const type = typeOf(mode);
  return {
    path: cText(path),
    deleted: links === 0,
    type,
    device: deviceNumber(device),
    rdev: isDevice(type) ? deviceNumber(rdev) : null,
    inode,
    size: hasSize(type) ? size : null,
    links,
    mount: null,
  };
}

/** 'major:minor', of 8 and 24 bits (sys/types.h). */
export function deviceNumber(device: number): string {
  return `${device >>> 24}:${device & 0xffffff}`;
}

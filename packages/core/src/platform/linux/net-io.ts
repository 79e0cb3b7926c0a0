import type { NetworkBackend } from '../../model/network.js';
import { readBytes } from './files.js';
import type { Files } from './files.js';
import { parseNetDev } from './net-dev.js';

export function netIoCalls(files: Files): Pick<NetworkBackend, 'netIoCounters'> {
  return {
    netIoCounters: () => {
      // /proc/net is that of who reads it: another machine's interfaces are those of its first process.
      const first = files.isOwn ? null : readBytes(files, 'proc/1/net/dev');
      return parseNetDev(first ?? files.read('proc/net/dev'));
    },
  };
}

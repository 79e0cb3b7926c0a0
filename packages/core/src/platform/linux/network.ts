import type { Native } from '@sysu/native';
import type { NetworkBackend } from '../../model/network.js';
import { decodeText } from '../../text.js';
import { addressNameCalls } from '../address-names.js';
import { connectionCalls } from './connections.js';
import { readBytes } from './files.js';
import type { Files } from './files.js';
import { interfaceCalls } from './interfaces.js';
import { netIoCalls } from './net-io.js';
import { netTableCalls } from './net-tables.js';

/** `native` only for the machine that we run on: it asks the kernel, where else files are read. */
export function networkCalls(files: Files, native: Native | null): NetworkBackend {
  return {
    ...netIoCalls(files),
    ...netTableCalls(files),
    ...addressNameCalls((path) => decodeText(readBytes(files, path) ?? Buffer.alloc(0)), native !== null),
    ...interfaceCalls(files, native),
    ...connectionCalls(files, native),
  };
}

import { readFileSync } from 'node:fs';
import type { WindowsMachine } from '@sysu/native';
import type { NetworkBackend } from '../../model/network.js';
import { addressNameCalls } from '../address-names.js';
import { codeOf } from '../error-codes.js';
import { connectionCalls } from './connections.js';
import { interfaceCalls } from './interfaces.js';
import { routesOf } from './routes.js';

type Lacking = 'netProtocolCounters' | 'netGroups';

/** @param drivers the folder of drivers, in which there is `etc` */
export function networkCalls(
  native: WindowsMachine,
  drivers: string,
  pidExists: (pid: number) => boolean,
): Omit<NetworkBackend, Lacking> {
  return {
    ...interfaceCalls(native),
    ...connectionCalls(native, pidExists),
    netRoutes: async () => routesOf(native),
    ...addressNameCalls((path) => textOf(`${drivers}\\${path.replaceAll('/', '\\')}`), true),
  };
}

/** Empty where there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    codeOf(error);
    return '';
  }
}

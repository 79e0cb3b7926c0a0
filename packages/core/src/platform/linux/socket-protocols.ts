import type { Native } from '@sysu/native';
import type { HeldDescriptor } from '../../model/file-use.js';
import { whenFree } from './pool.js';

/** From an attribute of the file that each descriptor stands for: a socket in no list tells nothing else of itself. */
export async function socketProtocols(native: Native, sockets: readonly HeldDescriptor[]): Promise<(string | null)[]> {
  const held = sockets.flatMap(({ process: { pid, tid }, descriptor }) => [tid ?? pid, descriptor?.fd ?? -1]);
  const protocols = await whenFree(() => native.socketProtocols(Int32Array.from(held)));
  const told = protocols.toString('latin1').split('\0');
  return sockets.map((_, i) => told[i] || null);
}

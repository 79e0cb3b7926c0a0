import type { DarwinNative } from '@sysu/native';
import type { InterfaceStats } from '../../model/interfaces.js';
import { decode } from '../layout.js';
import { kernelBytes, unless } from './kernel.js';
import { ifmediareq } from './layouts-network.js';

// IFM_* of net/if_media.h.
const FULL_DUPLEX = 0x00100000;
const HALF_DUPLEX = 0x00200000;
const STATUS_VALID = 1;
const ACTIVE = 2;
const FULL = 2;
const HALF = 1;
const UNKNOWN = 0;

// How drivers say that they have none; 102 is EOPNOTSUPP, which is not ENOTSUP here as it is on Linux.
const SILENCE = ['EINVAL', 'ENXIO', 'ENODEV', 'ENOTSUP', 'E102', 'EBUSY'];

/** What the driver says of the cable; of an interface without one nothing. */
export function mediaOf(native: DarwinNative, name: string): Pick<InterfaceStats, 'duplex' | 'operState'> {
  const answer = unless(SILENCE, () => native.interfaceMedia(name));
  if (answer === null) return { duplex: UNKNOWN, operState: 'unknown' };
  const { active, status } = decode(ifmediareq, kernelBytes(answer));
  const duplex = (active & FULL_DUPLEX) !== 0 ? FULL : (active & HALF_DUPLEX) !== 0 ? HALF : UNKNOWN;
  if ((status & STATUS_VALID) === 0) return { duplex, operState: 'unknown' };
  return { duplex, operState: (status & ACTIVE) !== 0 ? 'up' : 'down' };
}

import type { Native } from '@sysu/native';
import type { InterfaceStats } from '../../model/interfaces.js';
import { codeOf, isSilence } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';

export type LinkSettings = Pick<InterfaceStats, 'duplex' | 'speed'>;

// DUPLEX_HALF and _FULL of linux/ethtool.h to NIC_DUPLEX_HALF and _FULL; anything else is unknown.
const duplexes: Record<number, 1 | 2> = { 0: 1, 1: 2 };

/** What the driver of an interface says; null once the interface is gone. */
export function linkSettings(native: Native, bigEndian: boolean, name: string): LinkSettings | null {
  try {
    return parseEthtoolCmd(new KernelBytes(native.ethtoolSettings(name), bigEndian));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENODEV') return null;
    // Drivers without a cable have nothing to say, and some are busy.
    if (!isSilence(code) && code !== 'ENOTSUP' && code !== 'EBUSY') throw error;
    return { duplex: 0, speed: null };
  }
}

/** A struct ethtool_cmd of linux/ethtool.h: the speed is in two halves. */
export function parseEthtoolCmd(command: KernelBytes): LinkSettings {
  const speed = command.u16(28) * 0x10000 + command.u16(12);
  return { duplex: duplexes[command.u8(14)] ?? 0, speed: knownSpeed(speed) };
}

/** SPEED_UNKNOWN is -1; drivers also say 0, or what passes for it in 16 bits. */
export function knownSpeed(speed: number): number | null {
  return speed > 0 && speed < 0x7fffffff && speed !== 0xffff ? speed : null;
}

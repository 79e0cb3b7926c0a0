import { posix } from 'node:path';
import type { InterfaceAddress, InterfaceStats } from '../../model/interfaces.js';
import { followLink } from './driver-files.js';
import { knownSpeed } from './ethtool.js';
import { readNumber, readText } from './files.js';
import type { Files } from './files.js';
import { formatHardwareAddress } from '../hardware-address.js';
import { linkTypeName } from './link-types.js';
import { flagNames, IFF_BROADCAST, IFF_POINTOPOINT, IFF_RUNNING, IFF_UP } from './link-flags.js';

// NIC_DUPLEX_HALF and _FULL.
const duplexes: Record<string, 1 | 2> = { half: 1, full: 2 };

/** The files in /sys/class/net/NAME; null when it has gone. */
export function statsFrom(files: Files, name: string): InterfaceStats | null {
  const read = (file: string): string | undefined => readText(files, `sys/class/net/${name}/${file}`)?.trim();
  const mtu = readNumber(files, `sys/class/net/${name}/mtu`);
  const flags = flagsFrom(files, name);
  if (mtu === null || flags === null) return null;
  return {
    isup: (flags & IFF_RUNNING) !== 0,
    duplex: duplexes[read('duplex') ?? ''] ?? 0,
    speed: knownSpeed(Number(read('speed') ?? 0)),
    mtu,
    flags: flagNames(flags),
    txQueueLength: readNumber(files, `sys/class/net/${name}/tx_queue_len`),
    operState: read('operstate') ?? 'unknown',
    linkType: linkTypeName(readNumber(files, `sys/class/net/${name}/type`)),
    driver: deviceDriver(files, name),
  };
}

/** The driver of the device behind an interface, where there is a device. */
export function deviceDriver(files: Files, name: string): string | null {
  const path = `sys/class/net/${name}/device/driver`;
  const driver = followLink(files, path);
  return driver === path ? null : posix.basename(driver);
}

export function hardwareAddressFrom(files: Files, name: string): InterfaceAddress | null {
  const flags = flagsFrom(files, name);
  if (flags === null) return null;
  const read = (file: string): string | null => {
    const text = readText(files, `sys/class/net/${name}/${file}`)?.trim() ?? '';
    return formatHardwareAddress(Buffer.from(text.replaceAll(':', ''), 'hex'));
  };
  const address = read('address');
  const other = address === null ? null : read('broadcast');
  return {
    family: address === null ? 'AF_UNSPEC' : 'AF_LINK',
    address,
    netmask: null,
    broadcast: (flags & IFF_BROADCAST) !== 0 ? other : null,
    ptp: (flags & (IFF_BROADCAST | IFF_POINTOPOINT)) === IFF_POINTOPOINT ? other : null,
    prefixLength: null,
    scope: null,
  };
}

/** As programs see them: the file lacks IFF_RUNNING, which the kernel works out (dev_get_flags). */
function flagsFrom(files: Files, name: string): number | null {
  const text = readText(files, `sys/class/net/${name}/flags`);
  if (text === null) return null;
  const flags = Number.parseInt(text, 16);
  const state = readText(files, `sys/class/net/${name}/operstate`)?.trim();
  const isRunning = (flags & IFF_UP) !== 0 && (state === 'up' || state === 'unknown');
  return isRunning ? flags | IFF_RUNNING : flags;
}

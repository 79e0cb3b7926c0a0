import type { Native } from '@sysu/native';
import type { InterfaceBackend } from '../../model/interfaces.js';
import { codeOf } from '../error-codes.js';
import { linkSettings } from './ethtool.js';
import type { Files } from './files.js';
import { addressesFromFiles, statsFromFiles } from './interface-files.js';
import { KernelBytes } from '../kernel-bytes.js';
import { addressesOf, statsOf } from './links.js';
import { deviceDriver } from './sys-class-net.js';
import { Interrupted, isNotServed } from './netlink.js';
import { everyAddress, everyLink, parseLinkAddresses, parseLinks, RTM_GETADDR, RTM_GETLINK } from './rtnetlink.js';
import type { Link } from './rtnetlink.js';

const NETLINK_ROUTE = 0;
// Somebody would have to change interfaces all the time for so many dumps to be interrupted.
const ATTEMPTS = 10;

/** `native` only for the machine that we run on: it asks the kernel, where else files are read. */
export function interfaceCalls(files: Files, native: Native | null): InterfaceBackend {
  const { bigEndian } = files.constants;
  const links = (from: Native): Link[] => dump(from, RTM_GETLINK, everyLink, bigEndian, parseLinks);
  return {
    netIfAddrs: () =>
      served(native, (from) =>
        addressesOf(links(from), dump(from, RTM_GETADDR, everyAddress, bigEndian, parseLinkAddresses)),
      ) ?? addressesFromFiles(files),
    netIfStats: () =>
      served(native, (from) =>
        statsOf(
          links(from),
          (name) => linkSettings(from, bigEndian, name),
          (name) => deviceDriver(files, name),
        ),
      ) ?? statsFromFiles(files),
  };
}

/** What the kernel answers; null where it cannot be asked, or does not serve it. */
function served<T>(native: Native | null, ask: (native: Native) => T): T | null {
  if (native === null) return null;
  try {
    return ask(native);
  } catch (error) {
    if (!isNotServed(codeOf(error))) throw error;
    return null;
  }
}

function dump<T>(
  native: Native,
  type: number,
  request: Buffer,
  bigEndian: boolean,
  parse: (dump: KernelBytes) => Iterable<T>,
): T[] {
  for (let attempt = 1; ; attempt++) {
    try {
      return [...parse(new KernelBytes(native.netlinkDumpNow(NETLINK_ROUTE, type, request), bigEndian))];
    } catch (error) {
      if (!(error instanceof Interrupted) || attempt === ATTEMPTS) throw error;
    }
  }
}

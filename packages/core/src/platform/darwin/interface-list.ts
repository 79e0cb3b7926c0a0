import type { DarwinNative } from '@sysu/native';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { INTERFACE, linkOf, OWN } from '../socket-addresses.js';
import { ifaMsghdr, ifmaMsghdr, ifMsghdr } from './layouts-network.js';
import { addressesIn, interfaceMessages } from './route-messages.js';
import type { Message } from './route-messages.js';

// Of net/route.h.
const RTM_NEWADDR = 0xc;
const RTM_IFINFO2 = 0x12;
const RTM_NEWMADDR2 = 0x13;

/** An interface with its counters, and what it is reached by. */
export interface Interface extends Decoded<typeof ifMsghdr> {
  name: string;
  hardwareAddress: Uint8Array;
  /** The addresses that follow a message, by their number. */
  addressLists: (Uint8Array | undefined)[][];
  groups: { address: Uint8Array | undefined; members: number }[];
}

/** In the order of the kernel, which tells of each interface, then of its addresses. */
export function interfaceList(native: DarwinNative): Interface[] {
  const interfaces = new Map<number, Interface>();
  for (const message of interfaceMessages(native)) {
    if (message.type === RTM_IFINFO2) {
      const found = interfaceFrom(message);
      interfaces.set(found.index, found);
    } else if (message.type === RTM_NEWADDR) {
      const { index, addresses } = decode(ifaMsghdr, message.bytes, message.at);
      interfaces.get(index)?.addressLists.push(addressesIn(message, message.at + ifaMsghdr.size, addresses));
    } else if (message.type === RTM_NEWMADDR2) {
      const { index, addresses, references } = decode(ifmaMsghdr, message.bytes, message.at);
      const address = addressesIn(message, message.at + ifmaMsghdr.size, addresses)[OWN];
      interfaces.get(index)?.groups.push({ address, members: references });
    }
  }
  return [...interfaces.values()];
}

function interfaceFrom(message: Message): Interface {
  const header = decode(ifMsghdr, message.bytes, message.at);
  const link = addressesIn(message, message.at + ifMsghdr.size, header.addresses)[INTERFACE];
  const { name, hardware } = linkOf(link);
  return { ...header, name, hardwareAddress: hardware, addressLists: [], groups: [] };
}

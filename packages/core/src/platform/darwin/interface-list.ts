import type { DarwinNative } from '@sysu/native';
import { decodeText } from '../../text.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { kernelBytes } from './kernel.js';
import { ifaMsghdr, ifmaMsghdr, ifMsghdr, sockaddrDl } from './layouts-network.js';
import { addressesIn, INTERFACE, interfaceMessages, OWN } from './route-messages.js';
import type { Message } from './route-messages.js';
import { AF_LINK } from './sockaddr.js';

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
  const { name, hardwareAddress } = linkFrom(kernelBytes(link ?? new Uint8Array()));
  return { ...header, name, hardwareAddress, addressLists: [], groups: [] };
}

/** A struct sockaddr_dl: the name, then the hardware address, of lengths that it tells. */
function linkFrom(link: KernelBytes): { name: string; hardwareAddress: Uint8Array } {
  const at = sockaddrDl.members.data[0];
  if (link.length < at || link.u8(1) !== AF_LINK) return { name: '', hardwareAddress: new Uint8Array() };
  const end = at + link.u8(sockaddrDl.members.nameLength[0]);
  const length = link.u8(sockaddrDl.members.addressLength[0]);
  return { name: decodeText(link.bytes, at, end), hardwareAddress: link.bytes.subarray(end, end + length) };
}

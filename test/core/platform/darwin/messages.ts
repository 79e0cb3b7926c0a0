import {
  ifaMsghdr,
  ifmaMsghdr,
  ifMsghdr,
  rtMsghdr,
  sockaddrDl,
} from '../../../../packages/core/src/platform/darwin/layouts-network.js';
import type { Decoded } from '../../../../packages/core/src/platform/layout.js';
import { encode } from '../encode.js';

/** struct sockaddr_in: length, family, port, address. */
export function inet(...address: number[]): Buffer {
  return Buffer.from([16, 2, 0, 0, ...address, ...Array<number>(8).fill(0)]);
}

/** struct sockaddr_in6 of 16 bytes of address. */
export function inet6(address: Buffer): Buffer {
  return Buffer.concat([Buffer.from([28, 30, 0, 0, 0, 0, 0, 0]), address, Buffer.alloc(4)]);
}

/** struct sockaddr_dl of a name and a hardware address. */
export function link(name: string, address: readonly number[] = []): Buffer {
  const data = Buffer.concat([Buffer.from(name), Buffer.from(address)]);
  const length = Math.max(sockaddrDl.size, sockaddrDl.members.data[0] + data.length);
  const header = Buffer.alloc(length);
  header.set([length, 18], 0);
  header[sockaddrDl.members.nameLength[0]] = Buffer.byteLength(name);
  header[sockaddrDl.members.addressLength[0]] = address.length;
  header.set(data, sockaddrDl.members.data[0]);
  return header;
}

/** The messages of NET_RT_IFLIST2. */
export function interfaceMessage(values: Partial<Decoded<typeof ifMsghdr>>, address: Buffer): Buffer {
  const header = encode(ifMsghdr, { addresses: 0x10, ...values });
  return ended(0x12, Buffer.concat([header, padded(address)]));
}

export function addressMessage(index: number, bits: number, ...addresses: Buffer[]): Buffer {
  const header = encode(ifaMsghdr, { addresses: bits, index });
  return ended(0x0c, Buffer.concat([header, ...addresses.map(padded)]));
}

export function groupMessage(index: number, references: number, address: Buffer): Buffer {
  const header = encode(ifmaMsghdr, { addresses: 0x20, index, references });
  return ended(0x13, Buffer.concat([header, padded(address)]));
}

/** A message of NET_RT_DUMP2. */
export function routeMessage(values: Partial<Decoded<typeof rtMsghdr>>, ...addresses: Buffer[]): Buffer {
  return ended(0x14, Buffer.concat([encode(rtMsghdr, values), ...addresses.map(padded)]));
}

/** All begin with their length and, behind a version, their type. */
function ended(type: number, message: Buffer): Buffer {
  message.writeUInt16LE(message.length, 0);
  message[3] = type;
  return message;
}

/** To a multiple of 4 bytes; an empty address takes 4. */
function padded(address: Buffer): Buffer {
  const size = address[0] === 0 ? 4 : Math.ceil(address.length / 4) * 4;
  return Buffer.concat([address, Buffer.alloc(Math.max(0, size - address.length))]);
}

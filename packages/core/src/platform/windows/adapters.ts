import type { WindowsMachine } from '@sysu/native';
import { KernelBytes } from '../kernel-bytes.js';
import { decode, decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import {
  IP_ADAPTER_ADDRESSES,
  IP_ADAPTER_UNICAST_ADDRESS,
  MIB_IF_ROW2,
  SOCKADDR_IN,
  SOCKADDR_IN6,
} from './layouts-interfaces.js';
import { terminatedTextIn } from './wide-text.js';

// Of winsock2.h.
const [AF_INET, AF_INET6] = [2, 23];

/** What may have addresses, by the name that its owner knows it by. */
export interface Adapter extends Decoded<typeof IP_ADAPTER_ADDRESSES> {
  name: string;
  addresses: { bytes: Uint8Array; prefixLength: number }[];
}

export function adaptersOf(native: Pick<WindowsMachine, 'adapterAddresses'>): Adapter[] {
  const { bytes, address } = native.adapterAddresses();
  return bytes.length === 0 ? [] : [...adaptersIn(new KernelBytes(bytes, false), address)];
}

/** The list in a buffer that lay at `base`. */
function* adaptersIn(from: KernelBytes, base: number): Generator<Adapter> {
  for (let at = 0; ;) {
    const adapter = decode(IP_ADAPTER_ADDRESSES, from, at);
    yield {
      ...adapter,
      name: terminatedTextIn(from, adapter.friendlyName - base),
      addresses: [...addressesIn(from, adapter.firstUnicastAddress, base)],
    };
    if (adapter.next === 0) return;
    at = adapter.next - base;
  }
}

function* addressesIn(from: KernelBytes, first: number, base: number): Generator<Adapter['addresses'][number]> {
  for (let pointer = first; pointer !== 0;) {
    const { address, prefixLength, next } = decode(IP_ADAPTER_UNICAST_ADDRESS, from, pointer - base);
    const bytes = socketAddressIn(from, address - base);
    if (bytes !== null) yield { bytes, prefixLength };
    pointer = next;
  }
}

/** The address in a struct sockaddr; null for one of another family. */
export function socketAddressIn(from: KernelBytes, at: number): Uint8Array | null {
  const family = from.u16(at);
  if (family === AF_INET) return decode(SOCKADDR_IN, from, at).address;
  return family === AF_INET6 ? decode(SOCKADDR_IN6, from, at).address : null;
}

export type InterfaceRow = Decoded<typeof MIB_IF_ROW2>;

/** Each adapter with its row of the table of interfaces, in which there are also filters, drivers and what else is bound to it. */
export function interfacesOf(
  native: Pick<WindowsMachine, 'adapterAddresses' | 'interfaceTable'>,
): [Adapter, InterfaceRow][] {
  const bytes = native.interfaceTable();
  const rows = decodeArray(MIB_IF_ROW2, new KernelBytes(bytes, false), 0, Math.floor(bytes.length / MIB_IF_ROW2.size));
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  return adaptersOf(native).flatMap((adapter): [Adapter, InterfaceRow][] => {
    const row = byIndex.get(adapter.index === 0 ? adapter.ipv6Index : adapter.index);
    return row === undefined ? [] : [[adapter, row]];
  });
}

import { decodeText } from '../../text.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { attributeAt, attributeBytes, endOf, hasMessage, nextMessage, startOf, typeOf } from './netlink.js';

// rtnetlink(7), linux/if_link.h, linux/if_addr.h.
export const RTM_GETLINK = 18;
export const RTM_GETADDR = 22;
const RTM_NEWLINK = 16;
const RTM_NEWADDR = 20;
const IFLA = { ADDRESS: 1, BROADCAST: 2, IFNAME: 3, MTU: 4, TXQLEN: 13, OPERSTATE: 16, LINKINFO: 18 };
const IFLA_INFO_KIND = 1;
const IFA = { ADDRESS: 1, LOCAL: 2, LABEL: 3, BROADCAST: 4 };

/** A struct ifinfomsg, or ifaddrmsg, that asks for all. */
export const everyLink: Buffer = Buffer.alloc(16);
export const everyAddress: Buffer = Buffer.alloc(8);

export interface Link {
  index: number;
  name: string;
  flags: number;
  mtu: number;
  txQueueLength: number | null;
  operState: number;
  /** ARPHRD_* of linux/if_arp.h. */
  type: number;
  /** 'veth', 'bridge' …, of what no device stands behind. */
  kind: string | null;
  address: Buffer;
  broadcast: Buffer;
}

export interface LinkAddress {
  index: number;
  /** AF_INET 2, AF_INET6 10. */
  family: number;
  prefixLength: number;
  scope: number;
  local: Buffer;
  /** The other end, where it is told to be another. */
  peer: Buffer | null;
  broadcast: Buffer | null;
  /** A name of its own. */
  label: string | null;
}

/** The interfaces in a dump of RTM_GETLINK. */
export function* parseLinks(dump: KernelBytes): Generator<Link> {
  for (const [start, end] of contentsOf(dump, RTM_NEWLINK)) {
    const find = (attribute: number): number => attributeAt(dump, start + 16, end, attribute);
    const bytes = (attribute: number): Buffer => bytesOf(dump, find(attribute)) ?? Buffer.alloc(0);
    const [queue, state] = [find(IFLA.TXQLEN), find(IFLA.OPERSTATE)];
    yield {
      index: dump.i32(start + 4),
      name: textOf(bytes(IFLA.IFNAME)),
      type: dump.u16(start + 2),
      flags: dump.u32(start + 8),
      mtu: dump.u32(find(IFLA.MTU)),
      txQueueLength: queue < 0 ? null : dump.u32(queue),
      operState: state < 0 ? 0 : dump.u8(state),
      kind: kindAt(dump, find(IFLA.LINKINFO)),
      address: bytes(IFLA.ADDRESS),
      broadcast: bytes(IFLA.BROADCAST),
    };
  }
}

/** The IP addresses in a dump of RTM_GETADDR. */
export function* parseLinkAddresses(dump: KernelBytes): Generator<LinkAddress> {
  for (const [start, end] of contentsOf(dump, RTM_NEWADDR)) {
    const bytes = (attribute: number): Buffer | null => bytesOf(dump, attributeAt(dump, start + 8, end, attribute));
    const [address, own, label] = [bytes(IFA.ADDRESS), bytes(IFA.LOCAL), bytes(IFA.LABEL)];
    const local = own ?? address;
    if (local === null) continue;
    yield {
      index: dump.u32(start + 4),
      family: dump.u8(start),
      prefixLength: dump.u8(start + 1),
      scope: dump.u8(start + 3),
      local,
      // Without another end, the kernel tells the address itself twice.
      peer: address === null || address.equals(local) ? null : address,
      broadcast: bytes(IFA.BROADCAST),
      label: label === null ? null : textOf(label),
    };
  }
}

/** The messages of this type. */
function* contentsOf(dump: KernelBytes, type: number): Generator<[start: number, end: number]> {
  for (let at = 0; hasMessage(dump, at); at = nextMessage(dump, at)) {
    if (typeOf(dump, at) === type) yield [startOf(at), endOf(dump, at)];
  }
}

function bytesOf(dump: KernelBytes, at: number): Buffer | null {
  return at < 0 ? null : attributeBytes(dump, at);
}

/** What is nested in IFLA_LINKINFO, which starts there. */
function kindAt(dump: KernelBytes, at: number): string | null {
  if (at < 0) return null;
  const kind = attributeAt(dump, at, at - 4 + dump.u16(at - 4), IFLA_INFO_KIND);
  return kind < 0 ? null : textOf(attributeBytes(dump, kind));
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return decodeText(bytes, 0, end < 0 ? bytes.length : end);
}

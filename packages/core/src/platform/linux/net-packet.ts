import type { KernelSocket } from '../../model/kernel-sockets.js';
import { socketType } from './unix-diag.js';

// Some ETH_P_* of linux/if_ether.h.
const protocols: Readonly<Record<number, string>> = {
  0x0003: 'ALL',
  0x0004: '802.2',
  0x0800: 'IP',
  0x0806: 'ARP',
  0x8035: 'RARP',
  0x8100: '8021Q',
  0x86dd: 'IPV6',
  0x8863: 'PPP_DIS',
  0x8864: 'PPP_SES',
  0x888e: 'PAE',
  0x88cc: 'LLDP',
};

/** /proc/net/packet: sk RefCnt Type Proto Iface R Rmem User Inode. */
export function parseNetPacket(text: string): KernelSocket[] {
  return Array.from(text.matchAll(/^[0-9a-f]+ +\d+ +(\d+) +([0-9a-f]{4}) .* (\d+) *$/gm), ([, type, hex, inode]) => {
    const protocol = Number.parseInt(hex!, 16);
    return {
      family: 'AF_PACKET',
      inode: inode!,
      protocol: protocols[protocol] ?? String(protocol),
      type: socketType(Number(type)),
    };
  });
}

// ARPHRD_* of linux/if_arp.h, as ip-link(8) names them.
const names: Readonly<Record<number, string>> = {
  1: 'ether',
  24: 'ieee1394',
  32: 'infiniband',
  280: 'can',
  512: 'ppp',
  768: 'ipip',
  769: 'tunnel6',
  772: 'loopback',
  776: 'sit',
  778: 'gre',
  801: 'ieee802.11',
  803: 'ieee802.11/radiotap',
  823: 'gre6',
  824: 'netlink',
  65534: 'none',
};

/** The number where there is no word for it. */
export function linkTypeName(type: number | null): string | null {
  return type === null ? null : (names[type] ?? String(type));
}

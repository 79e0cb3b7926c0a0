import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { ProtocolCounter } from '../../model/protocol-counters.js';

// How the structs ipstat, udpstat and tcpstat begin: 64 bits each, in this order, without the names' beginnings.
const ip = words(
  'total badsum tooshort toosmall badhlen badlen fragments fragdropped fragtimeout forward fastforward cantforward ' +
    'redirectsent noproto delivered localout odropped reassembled fragmented ofragments cantfrag badoptions noroute ' +
    'badvers rawout',
);
const udp = words(
  'ipackets hdrops badsum nosum badlen noport noportbcast fullsock pcbcachemiss pcbhashmiss opackets fastout ' +
    'noportmcast filtermcast',
);
const tcpConnections = words(
  'connattempt accepts connects drops conndrops minmssdrops closed segstimed rttupdated delack timeoutdrop ' +
    'rexmttimeo persisttimeo keeptimeo keepprobe keepdrops',
);
const tcpSegments = words(
  'sndtotal sndpack sndbyte sndrexmitpack sndrexmitbyte sndrexmitbad sndacks sndprobe sndurg sndwinup sndctrl ' +
    'rcvtotal rcvpack rcvbyte rcvbadsum rcvbadoff rcvreassfull rcvshort rcvduppack rcvdupbyte rcvpartduppack ' +
    'rcvpartdupbyte rcvoopack rcvoobyte rcvpackafterwin rcvbyteafterwin rcvafterclose rcvwinprobe rcvdupack ' +
    'rcvacktoomuch rcvackpack rcvackbyte rcvwinupd pawsdrop predack preddat pcbcachemiss cachedrtt cachedrttvar ' +
    'cachedssthresh usedrtt usedrttvar usedssthresh persistdrop badsyn mturesent listendrop badrst',
);
// Bytes of struct tcpstat in FreeBSD 12, and in 14, which has one counter more between these two. What others have behind
// the first is not known.
const tcpBySize: Readonly<Record<number, readonly string[]>> = {
  904: [...tcpConnections, ...tcpSegments],
  984: [...tcpConnections, 'progdrops', ...tcpSegments],
};

/** By the names of the kernel; netinet/ip_var.h, udp_var.h, tcp_var.h. A kernel without IPv4 has none. */
export function protocolCounters(sysctl: Sysctl): ProtocolCounter[] {
  const counters = (protocol: string, name: string, known: (size: number) => readonly string[]): ProtocolCounter[] => {
    const from = ifAny(() => sysctl.named(name));
    if (from === null) return [];
    return known(from.length).map((each, word) => ({ protocol, name: each, value: from.u64(word * 8) }));
  };
  return [
    ...counters('Ip', 'net.inet.ip.stats', () => ip),
    ...counters('Udp', 'net.inet.udp.stats', () => udp),
    ...counters('Tcp', 'net.inet.tcp.stats', (size) => tcpBySize[size] ?? tcpConnections),
  ];
}

function words(text: string): string[] {
  return text.split(' ');
}

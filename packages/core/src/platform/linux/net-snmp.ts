import type { ProtocolCounter } from '../../model/protocol-counters.js';

/** /proc/net/snmp and /proc/net/netstat: of each protocol a line of names and one of values. */
export function parseNetSnmp(text: string): ProtocolCounter[] {
  const lines = text.split('\n').filter(Boolean);
  return lines.flatMap((line, i) => {
    if (i % 2 === 1) return [];
    const [protocol, ...names] = line.split(' ');
    const [same, ...values] = (lines[i + 1] ?? '').split(' ');
    if (same !== protocol || values.length !== names.length)
      throw new Error(`not of one protocol: ${protocol} ${same}`);
    return names.map((name, j) => ({ protocol: protocol!.slice(0, -1), name, value: counted(values[j]!) }));
  });
}

function counted(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new Error(`not a counter: ${JSON.stringify(text)}`);
  return Number(text);
}

/** /proc/net/snmp6: a line for each counter, whose name begins with that of the protocol. */
export function parseNetSnmp6(text: string): ProtocolCounter[] {
  const line = /^(Ip6|Icmp6|Udp6|UdpLite6)(\w+)\s+(\d+)$/gm;
  return Array.from(text.matchAll(line), ([, protocol, name, value]) => ({
    protocol: protocol!,
    name: name!,
    value: Number(value),
  }));
}

// The network interfaces: their state, what passed them, their addresses.
import { NIC_DUPLEX_FULL, NIC_DUPLEX_HALF, netIfAddrs, netIfStats, netIoCounters, units } from '@sysu/core';

const states = netIfStats();
const counters = netIoCounters({ perNic: true });
const bytes = (value) => units.bytes.format(value, 0);
const duplexes = { [NIC_DUPLEX_FULL]: 'full duplex', [NIC_DUPLEX_HALF]: 'half duplex' };

for (const [name, addresses] of Object.entries(netIfAddrs())) {
  console.log(`${name}:`);
  if (Object.hasOwn(states, name)) {
    const { isup, duplex, speed, mtu, flags } = states[name];
    const link = [
      isup ? 'up' : 'down',
      speed === null ? 'speed unknown' : `${speed} Mb/s`,
      duplexes[duplex],
      `mtu ${mtu}`,
    ];
    console.log(`  link       ${link.filter(Boolean).join(', ')} (${flags})`);
  }
  if (Object.hasOwn(counters, name)) {
    const { bytesSent, bytesRecv, packetsSent, packetsRecv } = counters[name];
    console.log(`  received   ${bytes(bytesRecv)} in ${packetsRecv} packets`);
    console.log(`  sent       ${bytes(bytesSent)} in ${packetsSent} packets`);
  }
  for (const { family, address, netmask, broadcast } of addresses) {
    const more = [netmask && `netmask ${netmask}`, broadcast && `broadcast ${broadcast}`].filter(Boolean).join(', ');
    console.log(`  ${family.padEnd(10)} ${address ?? '-'}${more && ` (${more})`}`);
  }
}

// The sockets of the internet protocols, and whose they are.
import { netConnections, processIter } from '@sysu/core';

// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const names = new Map();
for await (const process of processIter({ attrs: ['name'] })) names.set(process.pid, safe(process.name()));

const end = (address) => (address === null ? '-' : `${address.ip}:${address.port}`);
const protocols = { SOCK_STREAM: 'tcp', SOCK_DGRAM: 'udp' };

console.log('PROTO LOCAL ADDRESS                  REMOTE ADDRESS                 STATUS           PID PROGRAM');
for (const { family, type, laddr, raddr, status, pid } of await netConnections({ kind: 'inet' })) {
  const protocol = (protocols[type] ?? type) + (family === 'AF_INET6' ? '6' : '');
  const owner = pid === null ? ['-'] : [String(pid), names.get(pid) ?? '-'];
  console.log(
    protocol.padEnd(5),
    end(laddr).padEnd(30),
    end(raddr).padEnd(30),
    status.padEnd(12),
    owner[0].padStart(7),
    owner[1] ?? '-',
  );
}

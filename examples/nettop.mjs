// What passes the network interfaces: nettop.mjs [SAMPLES] [SECONDS]
import { netIoCounters, units, watch } from '@sysu/core';

const samples = Number(process.argv[2] ?? 3);
const interval = Number(process.argv[3] ?? 1);
const bytes = (value) => (value === null ? '?' : units.bytes.format(value, 0)).padStart(10);
const rate = (value) => (value === null ? '?' : `${units.byteRate.format(value, 0)}/s`).padStart(10);

let taken = 0;
for await (const { nics } of watch({ interval })) {
  const totals = netIoCounters({ perNic: true });
  const busiest = Object.entries(nics).sort(([, a], [, b]) => b.bytesSent + b.bytesRecv - a.bytesSent - a.bytesRecv);
  console.log('INTERFACE             SENT                RECEIVED');
  for (const [name, { bytesSent, bytesRecv }] of busiest) {
    // One that has gone since the sample has no total any more.
    const total = Object.hasOwn(totals, name) ? totals[name] : { bytesSent: null, bytesRecv: null };
    console.log(name.padEnd(15), bytes(total.bytesSent), rate(bytesSent), bytes(total.bytesRecv), rate(bytesRecv));
  }
  console.log();
  if (++taken === samples) break;
}

// Who reads from and writes to disks, in bytes a second: iotop.mjs [SAMPLES] [SECONDS]
import { units, watch } from '@sysu/core';

const samples = Number(process.argv[2] ?? 3);
const interval = Number(process.argv[3] ?? 1);
// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const columns = ['pid', 'user', 'readRate', 'writeRate', 'command'];
const rate = (value) => (value === null ? '?' : `${units.byteRate.format(value, 0)}/s`).padStart(11);

let taken = 0;
for await (const { disk, processes } of watch({ interval, columns })) {
  console.log(`Disks: read ${rate(disk?.readBytes ?? null)}, written ${rate(disk?.writeBytes ?? null)}`);
  console.log('    PID USER              READ     WRITTEN COMMAND');
  const sum = ({ readRate, writeRate }) => (readRate ?? 0) + (writeRate ?? 0);
  const active = processes.filter((each) => sum(each) > 0).sort((a, b) => sum(b) - sum(a));
  for (const { pid, user, readRate, writeRate, command } of active) {
    console.log(String(pid).padStart(7), (user ?? '?').padEnd(10), rate(readRate), rate(writeRate), safe(command));
  }
  console.log();
  if (++taken === samples) break;
}

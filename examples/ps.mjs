// Every process, one a line.
import { processIter, units } from '@sysu/core';

const attrs = [
  'username',
  'memoryPercent',
  'memoryInfo',
  'nice',
  'status',
  'createTime',
  'cpuTimes',
  'cmdline',
  'name',
];
const now = Date.now() / 1000;
// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const bytes = (value) => (value === undefined ? '' : units.bytes.format(value, now));

print(['USER', 'PID', '%MEM', 'VSZ', 'RSS', 'NI', 'STATUS', 'START', 'TIME', 'COMMAND']);
for await (const process of processIter({ attrs })) {
  const memory = process.memoryInfo();
  const times = process.cpuTimes();
  const started = process.createTime();
  print([
    // What is there was read by processIter, where a promise had to be waited for.
    (await process.username()) ?? '',
    process.pid,
    process.memoryPercent()?.toFixed(1) ?? '',
    bytes(memory?.vms),
    bytes(memory?.rss),
    process.nice() ?? '',
    process.status() ?? '',
    started === null ? '' : units.time.format(started, now),
    times === null ? '' : units.seconds.format(times.user + times.system, now),
    // A thread of the kernel has no arguments.
    safe(process.cmdline()?.join(' ') || `[${process.name()}]`),
  ]);
}

function print([user, pid, ...cells]) {
  const command = cells.pop();
  console.log(
    `${user.padEnd(10)} ${String(pid).padStart(7)} ${cells.map((cell) => String(cell).padStart(8)).join(' ')}  ${command}`,
  );
}

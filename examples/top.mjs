// The machine and its busiest processes, again and again: top.mjs [SAMPLES] [SECONDS]
import { getloadavg, swapMemory, units, uptime, virtualMemory, watch } from '@sysu/core';

const samples = Number(process.argv[2] ?? 3);
const interval = Number(process.argv[3] ?? 1);
// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const columns = ['pid', 'user', 'cpu', 'rss', 'status', 'name'];

let taken = 0;
for await (const { time, cpuPercentPerCpu, processes } of watch({ interval, columns })) {
  const format = (unit, value) => (value === null ? '?' : unit.format(value, time));
  cpuPercentPerCpu.forEach((percent, cpu) => console.log(`CPU${cpu}  ${format(units.percent, percent).padStart(5)} %`));
  for (const [name, { total, used, percent }] of [
    ['Mem', virtualMemory()],
    ['Swap', swapMemory()],
  ]) {
    console.log(`${name.padEnd(5)} ${percent} %  ${format(units.bytes, used)} of ${format(units.bytes, total)}`);
  }
  console.log(
    `Load  ${getloadavg().join(' ')}  up ${format(units.seconds, uptime())}  ${processes.length} processes\n`,
  );

  console.log('    PID USER         CPU%      RSS STATUS     NAME');
  // What is not known has no place among what is.
  const busiest = processes.filter(({ cpu }) => cpu !== null).sort((a, b) => b.cpu - a.cpu);
  for (const { pid, user, cpu, rss, status, name } of busiest.slice(0, 10)) {
    const cells = [String(pid).padStart(7), (user ?? '?').padEnd(10), format(units.percent, cpu).padStart(6)];
    console.log(...cells, format(units.bytes, rss).padStart(8), status.padEnd(10), safe(name));
  }
  console.log();
  if (++taken === samples) break;
}

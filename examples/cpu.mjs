// What the CPUs are and what they do, over a second: cpu.mjs [SECONDS]
import { bootTime, cpuCount, cpuFreq, cpuPercent, cpuStats, cpuTimes, cpuTimesPercent, units } from '@sysu/core';

const interval = Number(process.argv[2] ?? 1);
const now = Date.now() / 1000;

console.log(
  `CPUs       ${cpuCount()} online, ${cpuCount({ logical: false }) ?? '?'} cores, ${cpuCount({ usable: true })} for us`,
);
console.log(`clock      ${(await cpuFreq())?.current?.toFixed(0) ?? '?'} MHz`);
console.log(`booted     ${units.time.format(bootTime(), now)}`);

const { user, system, idle } = cpuTimes();
const times = [user, system, idle].map((seconds) => units.seconds.format(seconds, now));
console.log(`since then user ${times[0]}, system ${times[1]}, idle ${times[2]}`);
console.log(`           ${cpuStats().ctxSwitches} context switches, ${cpuStats().interrupts} interrupts`);

// Both over the same time.
const [busy, modes] = await Promise.all([cpuPercent({ interval, perCpu: true }), cpuTimesPercent({ interval })]);
// null: offline, or no time passed.
busy.forEach((percent, cpu) => console.log(`CPU${cpu}`.padEnd(11) + (percent === null ? 'offline' : `${percent} %`)));
for (const [mode, percent] of Object.entries(modes ?? {})) {
  if (percent !== null) console.log(`${mode.padEnd(10)} ${percent} %`);
}

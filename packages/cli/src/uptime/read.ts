import type { System, UptimeRecord } from '@sysu/core';

/** With `container`, since its first process started. */
export async function readUptime(system: System, container = false): Promise<UptimeRecord> {
  const [load1, load5, load15] = system.getloadavg() ?? [null, null, null];
  const uptime = system.uptime({ container });
  const running = system.uptime()!;
  return {
    bootTime: container && uptime !== null ? system.bootTime() + running - uptime : system.bootTime(),
    uptime,
    users: (await system.users())?.length ?? null,
    load1,
    load5,
    load15,
    cpus: system.cpuCount(),
  };
}

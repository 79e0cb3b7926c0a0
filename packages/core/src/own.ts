import { createSystem } from './system.js';
import type { System } from './system.js';

// The functions of psutil, asked of the machine we run on.
let own: System | undefined;

function call<K extends keyof System>(name: K): System[K] {
  const forward = (...args: unknown[]): unknown => {
    own ??= createSystem();
    return (own[name] as (...args: unknown[]) => unknown).apply(own, args);
  };
  return forward as unknown as System[K];
}

export const pids: System['pids'] = call('pids');
export const pidExists: System['pidExists'] = call('pidExists');
export const processes: System['processes'] = call('processes');
export const processIter: System['processIter'] = call('processIter');
export const cpuTimes: System['cpuTimes'] = call('cpuTimes');
export const cpuPercent: System['cpuPercent'] = call('cpuPercent');
export const cpuTimesPercent: System['cpuTimesPercent'] = call('cpuTimesPercent');
export const cpuCount: System['cpuCount'] = call('cpuCount');
export const cpuStats: System['cpuStats'] = call('cpuStats');
export const cpuFreq: System['cpuFreq'] = call('cpuFreq');
export const getloadavg: System['getloadavg'] = call('getloadavg');
export const virtualMemory: System['virtualMemory'] = call('virtualMemory');
export const swapMemory: System['swapMemory'] = call('swapMemory');
export const bootTime: System['bootTime'] = call('bootTime');
export const uptime: System['uptime'] = call('uptime');
export const users: System['users'] = call('users');
export const diskPartitions: System['diskPartitions'] = call('diskPartitions');
export const diskUsage: System['diskUsage'] = call('diskUsage');
export const diskIoCounters: System['diskIoCounters'] = call('diskIoCounters');
export const netIoCounters: System['netIoCounters'] = call('netIoCounters');
export const netConnections: System['netConnections'] = call('netConnections');
export const netIfAddrs: System['netIfAddrs'] = call('netIfAddrs');
export const netIfStats: System['netIfStats'] = call('netIfStats');
export const sensorsTemperatures: System['sensorsTemperatures'] = call('sensorsTemperatures');
export const sensorsFans: System['sensorsFans'] = call('sensorsFans');
export const sensorsBattery: System['sensorsBattery'] = call('sensorsBattery');
export const heapInfo: System['heapInfo'] = call('heapInfo');
export const heapTrim: System['heapTrim'] = call('heapTrim');
export const winServiceIter: System['winServiceIter'] = call('winServiceIter');
export const winServiceGet: System['winServiceGet'] = call('winServiceGet');
export const watch: System['watch'] = call('watch');
export const cacheClear: System['cacheClear'] = call('cacheClear');

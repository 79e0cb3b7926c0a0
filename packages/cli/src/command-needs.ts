import type { Needs } from './features.js';

/** Where none of these is there, a command can do nothing: it says so, and is not listed. */
export const commandNeeds: Readonly<Record<string, Needs>> = {
  kill: ['signal()'],
  pkill: ['signal()'],
  nice: ['setNice()'],
  renice: ['setNice()'],
  ionice: ['ionice()'],
  taskset: ['cpuAffinity()'],
  prlimit: ['rlimit()'],
  wait: ['waitExit()'],
  pmap: ['memoryMaps()'],
  df: ['mounts()'],
  iostat: ['diskIoCounters()'],
  sensors: ['sensorsTemperatures()', 'sensorsFans()', 'sensorsBatteries()'],
  iotop: ['readBytes'],
  vmstat: ['activity()'],
  lsof: ['descriptors'],
  netstat: ['netConnections()', 'netIoCounters()'],
  ifconfig: ['netIfAddrs()'],
  who: ['loginRecords()'],
  w: ['loginRecords()'],
  doctor: ['abilities()'],
};

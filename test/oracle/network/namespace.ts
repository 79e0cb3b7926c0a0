import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Connection } from '../../../packages/core/src/model/connections.js';
import type { InterfaceAddress, InterfaceStats } from '../../../packages/core/src/model/interfaces.js';

/** A row of psutil; pid only where it was not asked for one process. */
export type PsutilRow = Pick<Connection, 'fd' | 'family' | 'type' | 'laddr' | 'raddr' | 'status'> & {
  pid?: number | null;
};

export interface Theirs {
  all: Record<string, PsutilRow[]>;
  byProcess: Record<string, Record<string, PsutilRow[]>>;
  addresses: Record<string, Pick<InterfaceAddress, 'family' | 'address' | 'netmask' | 'broadcast' | 'ptp'>[]>;
  states: Record<string, Pick<InterfaceStats, 'isup' | 'duplex' | 'mtu' | 'flags'> & { speed: number }>;
}

export interface Ours {
  all: Record<string, Connection[]>;
  byProcess: Record<string, Record<string, Connection[]>>;
  unowned: Connection[];
  measured: Connection[];
  addresses: Record<string, InterfaceAddress[]>;
  states: Record<string, InterfaceStats>;
}

export interface Planted {
  /** The first is pid 1 of the namespace, the second its child. */
  holders: [number, number];
  kernel: Ours;
  files: Ours;
  psutil: Theirs;
  ss: string;
  ip: IpAddress[];
}

/** A part of what `ip -j address` prints. */
export interface IpAddress {
  ifname: string;
  mtu: number;
  txqlen: number;
  operstate: string;
  address: string;
  addr_info: {
    family: string;
    local: string;
    address?: string;
    prefixlen: number;
    broadcast?: string;
    scope: string;
    label?: string;
  }[];
}

/** What all of them say in namespaces with sockets in every state. */
export function askInNamespace(ours: string): Planted {
  const here = (name: string): string => join(import.meta.dirname, name);
  const commands = [
    [process.execPath, ours, 'HOLDERS'],
    ['/usr/bin/python3', here('psutil-answers.py'), 'HOLDERS'],
    ['ss', '--no-header', '--numeric', '--all', '--processes', '--tcp', '--udp', '--unix', '--extended'],
    ['ip', '-j', 'address'],
  ];
  const namespaces = ['--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const plant = ['/usr/bin/python3', here('plant.py'), ...commands.map((words) => JSON.stringify(words))];
  const { stdout, stderr, status } = spawnSync('unshare', [...namespaces, ...plant], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`plant.py ended with ${status}: ${stderr}`);
  const { holders, outputs } = JSON.parse(stdout) as { holders: [number, number]; outputs: string[] };
  const [answers, psutil, ss, ip] = outputs as [string, string, string, string];
  return {
    holders,
    ...(JSON.parse(answers) as { kernel: Ours; files: Ours }),
    psutil: JSON.parse(psutil) as Theirs,
    ss,
    ip: JSON.parse(ip) as IpAddress[],
  };
}

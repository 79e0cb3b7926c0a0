import type { Ability } from '../../model/ability.js';
import { readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { parseMountinfo } from './mountinfo.js';
import { statusField } from './proc-status.js';

// Bits of CapEff, from linux/capability.h: those that what is done here can need.
const capabilities: Readonly<Record<string, number>> = {
  cap_dac_override: 1,
  cap_dac_read_search: 2,
  cap_kill: 5,
  cap_net_admin: 12,
  cap_sys_ptrace: 19,
  cap_sys_nice: 23,
  cap_sys_resource: 24,
};

export function privileges(files: Files): Ability {
  const uid = statusOf(files, 'Uid')?.split('\t')[1];
  const held = heldCapabilities(files);
  const seesAll = mayReadAll(held);
  return {
    name: 'privileges',
    state: uid === undefined ? 'missing' : seesAll ? 'ok' : 'limited',
    found: uid === undefined ? 'no /proc/self/status' : `uid ${uid}; ${held.join(' ') || 'no capabilities'}`,
    meaning: 'What processes of other users have open, read and write, where they are, and what they share.',
    columns: 'exe cwd environ fds readBytes writeBytes readRate writeRate pss uss'.split(' '),
    remedy: seesAll ? null : 'run as root, or grant cap_sys_ptrace and cap_dac_read_search',
  };
}

/** ptrace(2) decides on what /proc tells of others, and the permissions of files on what is in their folders. */
function mayReadAll(held: readonly string[]): boolean {
  return held.includes('cap_sys_ptrace') && (held.includes('cap_dac_read_search') || held.includes('cap_dac_override'));
}

/** The options of the mount of /proc, see proc(5): hidepid and subset. */
export function hiddenProcesses(files: Files): Ability {
  const mountinfo = readBytes(files, 'proc/self/mountinfo');
  const mounts = parseMountinfo(mountinfo ?? Buffer.alloc(0));
  const options = mounts.findLast(({ mountpoint }) => mountpoint === '/proc')?.superOptions ?? [];
  const hiding = options.filter((option) => /^hidepid=(?!0$|off$)|^subset=pid$/.test(option));
  const isSubset = hiding.includes('subset=pid');
  const isAll = hiding.length === 0 || isExempt(files, options);
  const state = mountinfo === null || isSubset ? 'missing' : isAll ? 'ok' : 'limited';
  return {
    name: 'hidepid',
    state,
    found:
      mountinfo === null
        ? 'no /proc/self/mountinfo'
        : `/proc is mounted ${hiding.length === 0 ? 'without hidepid' : `with ${hiding.join(',')}`}`,
    meaning:
      'Processes of other users are listed; with hidepid=noaccess (1) they have no figures, with invisible (2) or ' +
      'ptraceable (4) they are not there. With subset=pid there are no figures of the machine.',
    columns: [],
    remedy: remedyOf(state, isSubset),
  };
}

function remedyOf(state: Ability['state'], isSubset: boolean): string | null {
  if (state === 'ok') return null;
  if (state === 'missing') return isSubset ? 'mount /proc without subset=pid' : 'mount /proc';
  return 'run as root, or as a member of the group that the gid= of that mount names';
}

/** Who may trace everybody is hidden nobody, nor is the group of the mount, unless it is for tracers alone. */
function isExempt(files: Files, options: readonly string[]): boolean {
  if (heldCapabilities(files).includes('cap_sys_ptrace')) return true;
  const group = options.find((option) => option.startsWith('gid='))?.slice('gid='.length);
  const groups = `${statusOf(files, 'Gid')} ${statusOf(files, 'Groups')}`.split(/\s+/);
  return group !== undefined && groups.includes(group) && !/hidepid=(4|ptraceable)/.test(options.join());
}

function heldCapabilities(files: Files): string[] {
  const effective = BigInt(`0x${statusOf(files, 'CapEff') ?? '0'}`);
  return Object.keys(capabilities).filter((name) => ((effective >> BigInt(capabilities[name]!)) & 1n) === 1n);
}

function statusOf(files: Files, name: string): string | null {
  return statusField(`\n${readText(files, 'proc/self/status') ?? ''}`, name);
}

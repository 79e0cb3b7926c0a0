import type { SignalSets, SystemdPlace } from '../model/process.js';
import { plus } from '../numbers.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import { costly, figure } from './process-field.js';
import type { ProcessField } from './process-field.js';

function signals(name: string, title: string, of: keyof SignalSets, doc: string): ProcessField {
  const whole = `${doc}; a set in hexadecimal, in which bit n - 1 is signal n.`;
  const get: ProcessField['get'] = ({ signalSets }) => signalSets?.[of];
  return { name, title, doc: whole, unit: unit.text, needs: ['signalSets'], get, ...costly };
}

function namespace(name: string, of: string, doc: string): ProcessField {
  return {
    name,
    title: name.toUpperCase(),
    doc: `Inode of its ${doc} namespace.`,
    unit: unit.text,
    needs: ['namespaces'],
    get: ({ namespaces }) => namespaces?.[of],
    ...costly,
  };
}

function place(
  name: string,
  title: string,
  of: keyof SystemdPlace,
  doc: string,
  unitOf: Unit<never> = unit.text,
): ProcessField {
  return { name, title, doc, unit: unitOf, needs: ['place'], get: ({ place: found }) => found?.[of], ...costly };
}

/** What few ask for, most of it by the words of ps: it comes only when it is named. */
export const processDetails: readonly ProcessField[] = [
  figure('suser', 'SUSER', 'savedUser', unit.text, 'Name of the saved user.', costly),
  figure('suid', 'SUID', 'savedUid', unit.identifier, 'User id that execve(2) saved.', {
    attribute: 'uids.saved',
    ...costly,
  }),
  figure('sgroup', 'SGROUP', 'savedGroup', unit.text, 'Name of the saved group.', costly),
  figure('sgid', 'SGID', 'savedGid', unit.identifier, 'Group id that execve(2) saved.', {
    attribute: 'gids.saved',
    ...costly,
  }),
  figure('fsuser', 'FSUSER', 'fsUser', unit.text, 'Name of the user as whom it uses files.', costly),
  figure('fsuid', 'FSUID', 'fsUid', unit.identifier, 'User id by which access to files is judged.', costly),
  figure('fsgroup', 'FSGROUP', 'fsGroup', unit.text, 'Name of the group as which it uses files.', costly),
  figure('fsgid', 'FSGID', 'fsGid', unit.identifier, 'Group id by which access to files is judged.', costly),
  figure('supgrp', 'SUPGRP', 'groupNames', unit.texts, 'Names of its other groups.', costly),
  {
    name: 'supgid',
    title: 'SUPGID',
    doc: 'Ids of its other groups.',
    unit: unit.texts,
    needs: ['groupIds'],
    get: ({ groupIds }) => groupIds?.map(String),
    ...costly,
  },
  figure(
    'luid',
    'LUID',
    'loginUid',
    unit.identifier,
    'User id that logged in to start it; unknown when none did.',
    costly,
  ),
  figure('label', 'LABEL', 'securityLabel', unit.text, 'Label of a security module: SELinux, AppArmor, Smack.', costly),

  figure('numa', 'NUMA', 'numaNode', unit.identifier, 'NUMA node of the CPU that it last ran on.', costly),
  figure(
    'autogroup',
    'AGID',
    'autogroup',
    unit.identifier,
    'Autogroup, whose members share CPU time: sched(7).',
    costly,
  ),
  figure('autogroupNice', 'AGNI', 'autogroupNice', unit.level, 'Niceness of that autogroup among others.', costly),
  {
    name: 'cpuAverageAll',
    title: '%CUC',
    doc: 'As %CPU, with the children that ended and were waited for: CPU time of both / age.',
    unit: unit.percent,
    needs: ['childrenUserTime', 'childrenSystemTime', 'userTime', 'systemTime', 'age'],
    get: ({ userTime, systemTime, childrenUserTime, childrenSystemTime, age }) => {
      const times = [userTime, systemTime, childrenUserTime, childrenSystemTime];
      const used = times.reduce<number | null>((sum, time) => plus(sum, time ?? null), 0);
      return age && used !== null ? (used / age) * 100 : null;
    },
    ...costly,
  },

  figure('codeSize', 'CODE', 'codeSize', unit.bytes, 'Size of the machine code of its program.', costly),
  figure('lim', 'LIM', 'rssLimit', unit.bytes, 'Limit of resident memory, which Linux does not enforce.', costly),
  figure('stackp', 'STACKP', 'stackStart', unit.text, 'Address, in hexadecimal, at which its stack begins.', costly),
  figure('esp', 'ESP', 'stackPointer', unit.text, 'Stack pointer; Linux tells it only of what dumps core.', costly),
  figure('eip', 'EIP', 'instructionPointer', unit.text, 'Instruction pointer, which likewise is seldom told.', costly),
  figure(
    'oomAdj',
    'OOMADJ',
    'oomAdj',
    unit.level,
    'What was asked of that, on the old scale: -17 never, 15 first.',
    costly,
  ),

  figure('readChars', 'RCHARS', 'readChars', unit.bytes, 'Bytes that read(2) and its like got, from a cache or not.', {
    attribute: 'ioCounters.readChars',
    ...costly,
  }),
  figure('writeChars', 'WCHARS', 'writeChars', unit.bytes, 'Bytes that write(2) and its like took.', {
    attribute: 'ioCounters.writeChars',
    ...costly,
  }),
  figure('readCount', 'ROPS', 'readCount', unit.count, 'Calls of read(2) and its like.', {
    attribute: 'ioCounters.readCount',
    ...costly,
  }),
  figure('writeCount', 'WOPS', 'writeCount', unit.count, 'Calls of write(2) and its like.', {
    attribute: 'ioCounters.writeCount',
    ...costly,
  }),
  figure(
    'cancelledWriteBytes',
    'WCBYTES',
    'cancelledWriteBytes',
    unit.bytes,
    'Of the bytes written those that never went to storage, since their file was cut or deleted.',
    costly,
  ),

  signals('pending', 'PENDING', 'pending', 'Signals that wait for it'),
  signals('threadPending', 'TPENDING', 'threadPending', 'Signals that wait for this thread alone'),
  signals('blocked', 'BLOCKED', 'blocked', 'Signals that it holds back'),
  signals('ignored', 'IGNORED', 'ignored', 'Signals that it ignores'),
  signals('caught', 'CAUGHT', 'caught', 'Signals that it handles'),

  figure('cgroups', 'CGROUPS', 'cgroups', unit.texts, 'Control groups of every hierarchy, but the roots.', costly),
  place('slice', 'SLICE', 'slice', 'Slice of systemd that it is in.'),
  place('unit', 'UNIT', 'unit', 'Unit of systemd that it belongs to.'),
  place('uunit', 'UUNIT', 'userUnit', "Unit of a user's own systemd."),
  place('lsession', 'SESSION', 'session', 'Login session by its name for systemd-logind.'),
  place('seat', 'SEAT', 'seat', 'Seat of that session.'),
  place('ouid', 'OWNER', 'ownerUid', "User id whose session or user's systemd it belongs to.", unit.identifier),
  place('machine', 'MACHINE', 'machine', 'Container or virtual machine by its name for systemd-machined.'),
  figure('lxc', 'LXC', 'lxc', unit.text, 'Container of LXC.', costly),

  namespace('cgroupns', 'cgroup', 'control group'),
  namespace('ipcns', 'ipc', 'IPC'),
  namespace('mntns', 'mnt', 'mount'),
  namespace('netns', 'net', 'network'),
  namespace('pidns', 'pid', 'pid'),
  namespace('timens', 'time', 'time'),
  namespace('userns', 'user', 'user'),
  namespace('utsns', 'uts', 'UTS'),
];

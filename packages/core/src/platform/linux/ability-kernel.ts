import type { Native } from '@sysu/native';
import type { Ability } from '../../model/ability.js';
import { codeOf } from '../error-codes.js';
import { readBytes, readNumber } from './files.js';
import type { Files } from './files.js';
import { inetDiagRequest, parseInetDiag } from './inet-diag.js';
import { KernelBytes } from '../kernel-bytes.js';
import { currentSessions } from './login-records.js';

/** Linux 5.14 made it a setting, off unless the kernel was started with `delayacct`; before it was on. */
export function delayAccounting(files: Files): Ability {
  const setting = readNumber(files, 'proc/sys/kernel/task_delayacct');
  return {
    name: 'delayAccounting',
    state: setting === 1 ? 'ok' : setting === null ? 'limited' : 'missing',
    found:
      setting === null
        ? 'no kernel.task_delayacct: an older kernel, or one without it'
        : `kernel.task_delayacct = ${setting}`,
    meaning: 'How long processes wait for disks.',
    columns: ['ioPercent'],
    remedy: setting === 0 ? 'sysctl kernel.task_delayacct=1; it counts for processes that start afterwards' : null,
  };
}

export function ptraceScope(files: Files): Ability {
  const scope = readNumber(files, 'proc/sys/kernel/yama/ptrace_scope');
  return {
    name: 'ptraceScope',
    state: 'ok',
    found: scope === null ? 'no kernel.yama.ptrace_scope' : `kernel.yama.ptrace_scope = ${scope}`,
    meaning: 'It restricts attaching to processes, which is never done here: no column depends on it.',
    columns: [],
    remedy: null,
  };
}

/** Sockets by sock_diag(7), as connections are listed; else from /proc/net. */
export function socketDiagnosis(native: Native | null, bigEndian: boolean): Ability {
  const failure = native === null ? 'files of a machine that is not this one' : failureOf(native, bigEndian);
  return {
    name: 'socketDiagnosis',
    state: failure === null ? 'ok' : native === null ? 'missing' : 'limited',
    found: failure ?? 'the kernel lists sockets by sock_diag(7)',
    meaning: 'What TCP has measured of a connection, and the other ends of Unix sockets; else /proc/net tells less.',
    columns: ['bytesSent', 'bytesReceived', 'rtt', 'retransmits', 'peerInode'],
    remedy:
      failure === null || native === null
        ? null
        : 'load the kernel modules tcp_diag, udp_diag and unix_diag, or allow netlink(7)',
  };
}

const NETLINK_SOCK_DIAG = 4;
// A port that hardly anybody uses: the answer is short.
const query = { protocol: 'tcp', family: 4, tcpInfo: false, port: 65535 } as const;

function failureOf(native: Native, bigEndian: boolean): string | null {
  const { type, body } = inetDiagRequest(query, bigEndian);
  try {
    const answer = new KernelBytes(native.netlinkDumpNow(NETLINK_SOCK_DIAG, type, body), bigEndian);
    Array.from(parseInetDiag(answer, query));
    return null;
  } catch (error) {
    return `sock_diag failed: ${codeOf(error)}`;
  }
}

export function sessionRecords(files: Files): Ability {
  const sessions = currentSessions(files);
  const source = (readBytes(files, 'run/utmp')?.length ?? 0) > 0 ? '/run/utmp' : 'systemd-logind';
  return {
    name: 'sessions',
    state: sessions === null ? 'missing' : 'ok',
    found: sessions === null ? 'neither /run/utmp nor /run/systemd/sessions' : `${sessions.length} in ${source}`,
    meaning: 'Who is logged in: who, w and the number of users of uptime. Without a record they show nobody.',
    columns: ['users'],
    remedy:
      sessions === null ? 'in a container it is as it should be; else utmp or systemd-logind has to be set up' : null,
  };
}

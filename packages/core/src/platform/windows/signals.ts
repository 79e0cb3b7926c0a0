import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess, Unsupported } from '../../errors.js';
import type { Identity } from '../../model/process.js';
import { isSame } from './identity.js';
import { right, withProcess } from './opened.js';

// The numbers that Node.js has for them on Windows; of STOP and CONT, which it lacks there, those of signals.ts.
const [SIGINT, SIGKILL, SIGTERM, SIGCONT, SIGSTOP, SIGBREAK] = [2, 9, 15, 18, 19, 21];
const [CTRL_C_EVENT, CTRL_BREAK_EVENT] = [0, 1] as const;

/**
 * Windows has no signals. TERM asks the windows of a process to close, as the user would; one without windows it ends at
 * once, as KILL ends any: with its number as the exit code. A process can be suspended and go on; and INT and BREAK press a
 * key for a group of processes on our own console. 0 only asks.
 */
export function signal(native: WindowsNative, who: Identity, number: number): void {
  const { pid } = who;
  switch (number) {
    case 0:
      if (!isSame(native, who)) throw new NoSuchProcess(pid);
      return;
    case SIGTERM:
      return withProcess(native, who, right.terminate, 'its end', (process) => {
        if (native.closeWindows(pid) === 0) native.terminateProcess(process, number);
      });
    case SIGKILL:
      return withProcess(native, who, right.terminate, 'its end', (process) =>
        native.terminateProcess(process, number),
      );
    case SIGSTOP:
      return withProcess(native, who, right.suspend, 'a stop', (process) => native.suspendProcess(process));
    case SIGCONT:
      return withProcess(native, who, right.suspend, 'going on', (process) => native.resumeProcess(process));
    case SIGINT:
      return withProcess(native, who, 0, 'Ctrl-C', () => native.sendConsoleEvent(CTRL_C_EVENT, pid));
    case SIGBREAK:
      return withProcess(native, who, 0, 'Ctrl-Break', () => native.sendConsoleEvent(CTRL_BREAK_EVENT, pid));
    default:
      throw new Unsupported(`signal ${number}`, 'on Windows');
  }
}

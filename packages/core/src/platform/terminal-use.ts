import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { TerminalUse } from '../model/host.js';

const GROUP_MAY_WRITE = 0o020;
// A terminal as records name it, 'pts/3'. Whatever else stands there must not lead us out of /dev, where a file system
// may hang.
const terminalName = /^(pts\/)?[A-Za-z0-9]+$/;

/** The kernel marks the time of use on the terminal, to eight seconds (tty_update_time in drivers/tty/tty_io.c). */
export function terminalUse(terminal: string): TerminalUse | null {
  const device = terminalName.test(terminal) ? deviceAt(`/dev/${terminal}`) : null;
  return device === null ? null : { used: device.atimeMs / 1000, writable: (device.mode & GROUP_MAY_WRITE) !== 0 };
}

function deviceAt(path: string): Stats | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isCharacterDevice() ? stats : null;
}

import type { Ability } from '../../model/ability.js';
import { refusal } from '../error-codes.js';
import { prcred } from './layouts.js';
import type { Proc } from './proc.js';

const INIT = 1;

export function abilitiesOf(proc: Proc): Ability[] {
  return [processesOfOthers(proc)];
}

/** init(8) is always somebody else's, unless we are root. */
function processesOfOthers(proc: Proc): Ability {
  const refused = refusal(() => proc.struct(`proc/${INIT}/cred`, prcred));
  return {
    name: 'processesOfOthers',
    state: refused === null ? 'ok' : 'limited',
    found: refused === null ? '/proc/1/cred can be read' : `/proc/1/cred: ${refused}`,
    meaning: 'saved users and groups, files, arguments beyond 80 bytes and memory maps of the processes of other users',
    columns: refused === null ? [] : ['suser', 'sgroup', 'fds', 'cwd', 'exe', 'environ'],
    remedy: refused === null ? null : 'run it as root, or with the privilege proc_owner: privileges(7)',
  };
}

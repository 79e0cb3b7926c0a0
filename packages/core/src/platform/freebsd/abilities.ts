import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';
import type { Ability } from '../../model/ability.js';
import { refusal } from '../error-codes.js';
import { procName } from './process-table.js';

const INIT = 1;

export function abilitiesOf(sysctl: Sysctl): Ability[] {
  return [processesOfOthers(sysctl), lookingInto(sysctl)];
}

/** security(7): whether we are shown the processes and sockets of other users at all. */
function processesOfOthers(sysctl: Sysctl): Ability {
  const isShown = ifAny(() => sysctl.number('security.bsd.see_other_uids')) !== 0;
  return {
    name: 'processesOfOthers',
    state: isShown ? 'ok' : 'limited',
    found: `security.bsd.see_other_uids is ${isShown ? 1 : 0}`,
    meaning: 'the processes and sockets of other users; without it they are in no listing, unless one is root',
    columns: [],
    remedy: isShown ? null : 'run it as root, or set security.bsd.see_other_uids',
  };
}

/** init(8) is always somebody else's, unless we are root. */
function lookingInto(sysctl: Sysctl): Ability {
  const refused = refusal(() => sysctl.bytes(...procName('filedesc', INIT)));
  return {
    name: 'filesOfOthers',
    state: refused === null ? 'ok' : 'limited',
    found: refused === null ? 'kern.proc.filedesc tells of init' : `kern.proc.filedesc of init: ${refused}`,
    meaning: 'files, folders, environment and memory maps of the processes of other users',
    columns: refused === null ? [] : ['fds', 'cwd', 'environ'],
    remedy: refused === null ? null : 'run it as root',
  };
}

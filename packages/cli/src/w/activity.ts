import { fieldNamed, processTable } from '@sysu/core';
import type { ActivityRecord, Figure, ProcessRecord, SessionRecord } from '@sysu/core';

const command = fieldNamed(processTable, 'command');

/** What `activityOf` reads of processes. */
export const figures: ReadonlySet<Figure> = new Set<Figure>([
  ...command.needs,
  'terminal',
  'pgid',
  'tpgid',
  'user',
  'username',
  'createTime',
  'userTime',
  'systemTime',
]);

/**
 * What is done in a session: the youngest process in the foreground of its terminal that belongs to the user (with
 * `anyUser`, to whomever), if it is younger than the process that logged them in, else that one.
 */
export function activityOf(
  session: SessionRecord,
  processes: readonly ProcessRecord[],
  { anyUser }: { anyUser: boolean },
): ActivityRecord {
  const login = processes.find(({ pid }) => pid === session.pid);
  const here = session.terminal === null ? [] : processes.filter(isOn(`/dev/${session.terminal}`));
  const foreground = here
    .filter(({ pgid, tpgid, user, username }) => {
      return pgid === tpgid && (anyUser || user === session.user || username === session.user);
    })
    .reduce(younger, login);
  return {
    ...session,
    jcpu: session.terminal === null ? null : here.reduce((sum, process) => sum + timeOf(process), 0),
    pcpu: foreground === undefined ? null : timeOf(foreground),
    foreground: foreground?.pid ?? null,
    command: foreground === undefined ? null : (command.get(foreground) as string | null),
  };
}

function isOn(path: string): (process: ProcessRecord) => boolean {
  return ({ terminal }) => terminal === path;
}

function younger(youngest: ProcessRecord | undefined, process: ProcessRecord): ProcessRecord {
  return youngest === undefined || (process.createTime ?? 0) > (youngest.createTime ?? 0) ? process : youngest;
}

function timeOf({ userTime, systemTime }: ProcessRecord): number {
  return (userTime ?? 0) + (systemTime ?? 0);
}

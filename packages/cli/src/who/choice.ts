import type { LoginRecordType, SessionRecord } from '@sysu/core';

export interface Options {
  all?: boolean;
  boot?: boolean;
  dead?: boolean;
  heading?: boolean;
  ips?: boolean;
  login?: boolean;
  m?: boolean;
  process?: boolean;
  q?: boolean;
  runlevel?: boolean;
  short?: boolean;
  time?: boolean;
  mesg?: boolean;
  users?: boolean;
}

/** What is shown: which records, and what of them in the form for people. */
export interface Choice {
  types: ReadonlySet<LoginRecordType>;
  /** Besides name, line, time and comment. */
  shows: { mesg: boolean; idle: boolean; pid: boolean; exit: boolean };
}

const typeOf = {
  boot: 'boot',
  dead: 'dead',
  login: 'login',
  process: 'init',
  runlevel: 'runLevel',
  time: 'newTime',
  users: 'user',
} as const;

/** The options say it by what they are for, and -a all of that; without any it is people, in the short form. */
export function choiceOf(options: Options): Choice {
  const { all = false, mesg = all, dead = all, q = false } = options;
  const kinds = Object.keys(typeOf) as (keyof typeof typeOf)[];
  const chosen = kinds.filter((kind) => !q && (all || options[kind] === true));
  const idle = all || ['dead', 'login', 'runlevel', 'users'].some((kind) => options[kind as 'dead'] === true);
  const short = !dead && (chosen.length === 0 || options.short === true);
  return {
    types: new Set((chosen.length === 0 ? (['users'] as const) : chosen).map((kind) => typeOf[kind])),
    shows: { mesg, idle: idle && !short, pid: !short, exit: dead },
  };
}

/** People count while they are there: their record can outlive them, when nobody was left to cross it out. */
export function isPresent({ user, pid }: SessionRecord, isThere: (pid: number) => boolean): boolean {
  return user !== null && (pid === null || isThere(pid));
}

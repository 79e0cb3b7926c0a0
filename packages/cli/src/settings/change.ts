import { AccessDenied, NoSuchProcess } from '@sysu/core';
import { reasonOf } from '../failure.js';
import { identityOf, unreached, whoIs } from '../targets/target.js';
import type { Identified, Target } from '../targets/target.js';
import type { Setting, Shown } from './setting.js';

export type Result =
  /** Nothing was to be set. */
  | 'shown'
  | 'set'
  /** It would become what stands under `after`: --dry-run. */
  | 'chosen'
  | 'missing'
  /** It ended after it was found. */
  | 'gone'
  | 'denied'
  | 'failed';

/** What was found at one process or thread, and what came of it. */
export interface Change<V> extends Identified {
  /** Its number, where it is a thread other than the first. */
  tid: number;
  before: V | null;
  /** As the system has it after it was set. */
  after: V | null;
  result: Result;
  /** Why it failed. */
  reason: string | null;
}

/** A target, or one of its threads. */
export interface Member<S> {
  target: Target;
  tid: number;
  settable: S;
}

/** Sets it, unless it is only to be shown, and says what was there before and what is there now. */
export function change<V, S>(member: Member<S>, setting: Setting<V, S>, dryRun: boolean): Change<V> {
  const made: Change<V> = { ...identityOf(member.target), tid: member.tid, ...nothing };
  try {
    made.before = setting.read(member.settable);
    if (setting.next === null) return made;
    const wanted = setting.next(made.before);
    if (dryRun) return { ...made, after: wanted, result: 'chosen' };
    setting.write(member.settable, wanted);
    made.after = setting.read(member.settable);
    return { ...made, result: 'set' };
  } catch (error) {
    return { ...made, ...failureOf(error as Error) };
  }
}

export function missing(pid: number): Change<never> {
  return { pid, name: null, key: null, tid: pid, ...nothing, result: 'missing' };
}

const nothing = { before: null, after: null, result: 'shown', reason: null } as const;

function failureOf(error: Error): { result: Result; reason: string | null } {
  if (error instanceof NoSuchProcess) return { result: 'gone', reason: null };
  if (error instanceof AccessDenied) return { result: 'denied', reason: null };
  if (error instanceof RangeError) return { result: 'failed', reason: error.message };
  if ('syscall' in error) return { result: 'failed', reason: reasonOf(error) };
  throw error;
}

const failures: ReadonlySet<Result> = new Set(['missing', 'gone', 'denied', 'failed']);

export function isFailure({ result }: Change<unknown>): boolean {
  return failures.has(result);
}

/**
 * `4711 nginx: niceness 0 -> 5`; of a thread other than the first, whose name is the process's here, with its number.
 */
export function sentence<V>(made: Change<V>, shown: Pick<Shown<V>, 'label' | 'text'>): string {
  const thread = made.tid === made.pid ? '' : ` thread ${made.tid}`;
  return `${whoIs(made)}${thread}: ${predicate(made, shown)}`;
}

/** What came of it, without who it is. */
export function predicate<V>(
  { before, after, result, reason }: Change<V>,
  shown: Pick<Shown<V>, 'label' | 'text'>,
): string {
  const values = fromTo(before, after, shown);
  const predicates: Record<Result, string> = {
    shown: values,
    set: values,
    chosen: `would be ${values}`,
    gone: 'has ended',
    ...unreached,
    failed: `${reason}`,
  };
  return predicates[result];
}

/** `niceness 0 -> 5`; without what is not known. */
export function fromTo<V>(
  before: V | null,
  after: V | null,
  { label, text }: Pick<Shown<V>, 'label' | 'text'>,
): string {
  const known = [before, after].filter((value) => value !== null);
  return [...known.slice(0, 1).map(label), known.map(text).join(' -> ')].filter((part) => part !== '').join(' ');
}

import * as core from '@sysu/core';

type Class = new (...args: never[]) => object;

/**
 * All that can be called of what the library exports, and all that is computed when it is read: 'pids', 'System.pids',
 * 'new System'. Errors are not among them: they do nothing. Nor are methods of the compiler's `protected`, which nobody
 * can tell at run time and which stand in `inner`.
 */
export function publicCalls(exported: object = core): string[] {
  return Object.entries(exported).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function' || value.prototype instanceof Error) return [];
    if (!isClass(value)) return [name];
    const others = Object.values(exported).filter((other) => other !== value);
    return [`new ${name}`, ...members(value, others).map((member) => `${name}.${String(member)}`)];
  });
}

/** What stands in the prototypes, up to that of another exported class. */
function members({ prototype }: Class, others: readonly unknown[]): PropertyKey[] {
  const found = new Set<PropertyKey>();
  for (let each = prototype as object; each !== Object.prototype; each = Object.getPrototypeOf(each) as object) {
    if (others.includes(each.constructor)) break;
    for (const key of Reflect.ownKeys(each)) found.add(key);
  }
  return [...found].filter((key) => key !== 'constructor' && !inner.has(key));
}

const named = [
  'get',
  'read',
  'reading',
  'sweep',
  'ask',
  'askLater',
  'checked',
  'explained',
  'zombie',
  'absence',
  'guessedExe',
  'exit',
] as const;

/** What is not public. If one of them were, this would not compile. */
const inner: ReadonlySet<PropertyKey> = new Set<Exclude<(typeof named)[number], keyof core.Process | keyof core.Popen>>(
  named,
);

/** A function that only `new` may call has a prototype that cannot be replaced. */
function isClass(value: object): value is Class {
  return Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
}

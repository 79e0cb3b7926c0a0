/** What a file holds is not what it should. */
export class Malformed extends Error {
  override name = 'Malformed';
}

/** Makes sure of a value from outside: itself, or of an object and a list a copy with nothing else in it. Throws Malformed. */
export type Check<T> = (value: unknown) => T;

export const number: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong(value, 'a number');

export const text: Check<string> = (value) => (typeof value === 'string' ? value : wrong(value, 'a text'));

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : wrong(value, 'true or false'));

// The year 9999 ends.
const LAST_SECOND = 253_402_300_799;

/** Whether these seconds since the epoch have a date. */
export function isTime(value: number): boolean {
  return value >= 0 && value <= LAST_SECOND;
}

export const time: Check<number> = (value) => (isTime(number(value)) ? (value as number) : wrong(value, 'a time'));

/** What is missing is not known: earlier versions did not write all that later ones do. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null || value === undefined ? null : check(value));
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (value) => (Array.isArray(value) ? value.map((each) => check(each)) : wrong(value, 'a list'));
}

/** An object with exactly these keys. */
export function object<T extends object>(checks: { [K in keyof T]: Check<T[K]> }): Check<T> {
  const entries = Object.entries<Check<unknown>>(checks);
  return (value) => {
    const given = dictionary(value);
    return Object.fromEntries(entries.map(([key, check]) => [key, check(given[key])])) as T;
  };
}

/** An object whose keys are names. */
export function named<T>(check: Check<T>): Check<Record<string, T>> {
  return (value) => Object.fromEntries(Object.entries(dictionary(value)).map(([key, each]) => [key, check(each)]));
}

export function dictionary(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wrong(value, 'an object');
}

/** A line of JSON. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Malformed('a line that is no JSON');
  }
}

function wrong(value: unknown, wanted: string): never {
  const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
  throw new Malformed(`${found} instead of ${wanted}`);
}

import { assert } from './assert.js';

/** Throws when a value is not of this kind; `path` says where it stands. */
export interface Kind {
  (value: unknown, path: string): void;
  /** Of a list, what each of its elements is. */
  readonly each?: Kind;
  /** Of a record, what its properties are. */
  readonly properties?: Readonly<Record<string, Kind>>;
}

export const text: Kind = (value, path) => assert.equal(typeof value, 'string', path);
export const yesNo: Kind = (value, path) => assert.equal(typeof value, 'boolean', path);

function number(isSo: (value: number) => boolean): Kind {
  return (value, path) => assert.ok(typeof value === 'number' && isSo(value), `${path} is ${JSON.stringify(value)}`);
}

/** Bytes and counts: whole numbers that JavaScript holds exactly. */
export const whole: Kind = number((value) => Number.isSafeInteger(value) && value >= 0);
/** Ids, levels: -1 stands for none. */
export const id: Kind = number(Number.isSafeInteger);
/** A duration in seconds, a rate, a share that may exceed 100. */
export const amount: Kind = number((value) => value >= 0 && value < Infinity);
export const percent: Kind = number((value) => value >= 0 && value <= 100);
export const degrees: Kind = number((value) => value > -300 && value < 1000);
/** Seconds since the epoch, after 1970 and not in the future. */
export const time: Kind = number((value) => value > 0 && value < Date.now() / 1000 + 86400);
export const orInfinity: Kind = number((value) => value >= 0);

export function orNull(kind: Kind): Kind {
  return (value, path) => {
    if (value !== null) kind(value, path);
  };
}

export function oneOf(...values: readonly unknown[]): Kind {
  return (value, path) => assert.ok(values.includes(value), `${path} is ${JSON.stringify(value)}`);
}

export function list(kind: Kind): Kind {
  const check = (value: unknown, path: string): void => {
    assert.ok(Array.isArray(value), `${path} is no array`);
    for (const [i, each] of value.entries()) kind(each, `${path}[${i}]`);
  };
  return Object.assign(check, { each: kind });
}

/** An object with exactly these properties. */
export function record(kinds: Readonly<Record<string, Kind>>): Kind {
  const check = (value: unknown, path: string): void => {
    assert.ok(typeof value === 'object' && value !== null, `${path} is no object`);
    assert.deepEqual(Object.keys(value).toSorted(), Object.keys(kinds).toSorted(), `properties of ${path}`);
    for (const [name, kind] of Object.entries(kinds)) kind((value as Record<string, unknown>)[name], `${path}.${name}`);
  };
  return Object.assign(check, { properties: kinds });
}

/** The same record, or list of records, on a system that does not tell these properties: they are null. */
export function without(kind: Kind, names: readonly string[]): Kind {
  if (names.length === 0) return kind;
  if (kind.each !== undefined) return list(without(kind.each, names));
  return record({ ...kind.properties, ...Object.fromEntries(names.map((name) => [name, oneOf(null)])) });
}

/** An object whose properties have any names. */
export function mapOf(kind: Kind): Kind {
  return (value, path) => {
    assert.ok(typeof value === 'object' && value !== null, `${path} is no object`);
    for (const [name, each] of Object.entries(value)) kind(each, `${path}.${name}`);
  };
}

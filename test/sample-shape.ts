import { runInThisContext } from 'node:vm';

/** A value as an example shows it: `41.5 or null`, `[{ pid: 1, ... }]`, `{ '*': [12, ...] }`. */
export type Sample = readonly unknown[];

const MORE = '...';

/** The alternatives of a sample. `...` stands for more of an object, or of a list. */
export function parseSample(text: string): Sample {
  return text.split(' or ').map((alternative) => {
    const literal = alternative
      .replaceAll(/([{,])\s*\.\.\.\s*\}/g, `$1 '${MORE}': true }`)
      .replaceAll(/,\s*\.\.\.\s*\]/g, `, '${MORE}']`);
    return runInThisContext(`(${literal})`) as unknown;
  });
}

/** Why a value is not of the shape of the sample, or null. */
export function shapeError(value: unknown, sample: Sample): string | null {
  const errors = sample.map((each) => differenceOf(value, each, 'it'));
  return errors.includes(null) ? null : errors.join('; ');
}

function differenceOf(value: unknown, sample: unknown, path: string): string | null {
  if (sample === null || value === null) return value === sample ? null : `${path} is ${String(value)}`;
  if (typeof value !== typeof sample) return `${path} is a ${typeof value}`;
  if (Array.isArray(sample)) return Array.isArray(value) ? listDifference(value, sample, path) : `${path} is no list`;
  return typeof sample === 'object' ? recordDifference(value as object, sample, path) : null;
}

/** One element stands for any number of them, as one before `...` does. */
function listDifference(value: unknown[], sample: unknown[], path: string): string | null {
  const isList = sample.length === 1 || sample.at(-1) === MORE;
  if (!isList && value.length !== sample.length) return `${path} has ${value.length} elements`;
  return first(value.map((each, i) => innerDifference(each, sample[isList ? 0 : i], `${path}[${i}]`)));
}

/** `*` stands for any name. */
function recordDifference(value: object, sample: object, path: string): string | null {
  const { [MORE]: more = false, '*': any, ...named } = sample as Record<string, unknown>;
  const names = Object.keys(value).toSorted();
  const missing = Object.keys(named).find((name) => !names.includes(name));
  if (missing !== undefined) return `${path}.${missing} is missing`;
  const unknown = names.find((name) => !(name in named));
  if (unknown !== undefined && more === false && any === undefined) return `${path}.${unknown} is not in the sample`;
  const shown = names.filter((name) => name in named || any !== undefined);
  return first(
    shown.map((name) =>
      innerDifference((value as Record<string, unknown>)[name], named[name] ?? any, `${path}.${name}`),
    ),
  );
}

/** What is unknown is null everywhere within a value. */
function innerDifference(value: unknown, sample: unknown, path: string): string | null {
  return value === null || sample === null || sample === undefined ? null : differenceOf(value, sample, path);
}

function first(differences: (string | null)[]): string | null {
  return differences.find((each) => each !== null) ?? null;
}

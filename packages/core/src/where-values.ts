import type { Value } from './field.js';

/** How the values of a column compare with words. */
interface Kind {
  readonly expected: string;
  /** What a word stands for beside such values; null when it stands for none. */
  readonly read: (word: string) => string | number | null;
  /** What such a value is compared as. */
  readonly own: (value: Value) => string | number;
}

const numeric = new Set(
  'byteRate bytes count degrees identifier level milliseconds percent rate ratio seconds time'.split(' '),
);

export function kindOf({ name }: { readonly name: string }): Kind {
  if (numeric.has(name)) return { expected: 'a number', read: quantityOf, own: comparable };
  if (name === 'yesNo') return { expected: 'yes or no', read: (word) => answers.get(word) ?? null, own: comparable };
  if (name === 'descriptor') return { expected: 'a number or a word', read: numberOrWord, own: numberOrWord };
  return { expected: 'a text', read: (word) => word, own: comparable };
}

function numberOrWord(value: Value): string | number {
  return /^\d+$/.test(String(value)) ? Number(value) : String(value);
}

const answers: ReadonlyMap<string, number> = new Map([
  ['yes', 1],
  ['true', 1],
  ['no', 0],
  ['false', 0],
]);

function comparable(value: Value): string | number {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : textOf(value);
}

export function textOf(value: Value): string {
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const factors: Record<string, number> = {
  '': 1,
  '%': 1,
  K: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
  T: 1024 ** 4,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
};

function quantityOf(word: string): number | null {
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))([KMGT]?)(?:i?B)?$|^([+-]?(?:\d+\.?\d*|\.\d+))([smhd%])$/.exec(word);
  return found === null ? null : Number(found[1] ?? found[3]) * factors[found[2] ?? found[4] ?? '']!;
}

/** Whether a comparison holds; null, neither, where a number and a word stand in no order. */
export function holds(operator: string, own: string | number, wanted: string | number): boolean | null {
  if (typeof own !== typeof wanted) return operator === '!=' || (operator.startsWith('=') ? false : null);
  const result = order(own, wanted);
  switch (operator) {
    case '=':
    case '==':
      return result === 0;
    case '!=':
      return result !== 0;
    case '<':
      return result < 0;
    case '<=':
      return result <= 0;
    case '>':
      return result > 0;
    default:
      return result >= 0;
  }
}

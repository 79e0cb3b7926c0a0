/** Numbers parted by single spaces, where they lie: few of them are ever asked for. */
export interface Fields {
  readonly bytes: Buffer;
  /** Where each field begins. */
  readonly starts: readonly number[];
  readonly end: number;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const MINUS = 0x2d;
const ZERO = 0x30;

/** The first `most` fields. */
export function fieldsIn(bytes: Buffer, start: number, end: number, most: number): Fields {
  // With room for all from the beginning: one that grows is copied twice.
  const starts = Array<number>(most);
  starts[0] = start;
  let count = 1;
  for (let at = start; at < end && count < most; at++) if (bytes[at] === SPACE) starts[count++] = at + 1;
  if (count < most) starts.length = count;
  return { bytes, starts, end };
}

/** A whole number below 2^53. (Number() of a text would first need the text.) */
export function numberIn({ bytes, starts, end }: Fields, index: number): number {
  const start = starts[index]!;
  const first = bytes[start] === MINUS ? start + 1 : start;
  let number = 0;
  let at = first;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  if (at === first || (at < end && bytes[at] !== SPACE && bytes[at] !== NEWLINE))
    throw new Error(`not a number: ${JSON.stringify(bytes.toString('latin1', start, Math.min(start + 24, end)))}`);
  return first === start ? number : -number;
}

/** All of them as texts, also those behind the first that were looked for. */
export function textsIn({ bytes, starts, end }: Fields): string[] {
  return bytes.toString('latin1', starts[0], end).trimEnd().split(' ');
}

import { UsageError } from '../exit.js';
import { bracket } from './bracket.js';

export interface RegexOptions {
  ignoreCase?: boolean;
  /** The whole text has to match. */
  whole?: boolean;
}

// What a backslash before a letter means in GNU's expressions and not in JavaScript's, or not as there. Places are
// groups: they may be repeated.
const escapes: Record<string, string> = {
  '<': '(?:(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))',
  '>': '(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))',
  '`': '(?:(?<![^]))',
  "'": '(?:(?![^]))',
  w: '[\\p{L}\\p{N}_]',
  W: '[^\\p{L}\\p{N}_]',
  s: '\\s',
  S: '\\S',
  b: '(?:\\b)',
  B: '(?:\\B)',
};

// In the order of the branches below: a bracket expression (a ] in front stands for itself), an escape, a repetition,
// any other character.
const token =
  /(\[\^?\]?(?:\[:[^:\]]*:\]|\[\.[^]*?\.\]|\[=[^]*?=\]|[^\]])*\])|\\([^])|([*+?]|\{(?!\})(\d*)(,?)(\d*)\})|([^])/gu;

/** A POSIX extended regular expression as GNU reads it, as pgrep and grep -E take them. regex(7) */
export function extendedRegex(pattern: string, { ignoreCase = false, whole = false }: RegexOptions = {}): RegExp {
  const reader = new Reader(pattern);
  for (const [text, brackets, escaped, repetition, least, , most, character] of pattern.matchAll(token)) {
    if (brackets !== undefined) reader.add(bracket(brackets) ?? reader.refuse(`no such range or class: ${brackets}`));
    else if (escaped !== undefined) reader.add(escapes[escaped] ?? reader.escaped(escaped));
    else if (repetition !== undefined) reader.repeat(text, least, most);
    else reader.character(character!);
  }
  const source = reader.end();
  return new RegExp(whole ? `^(?:${source})$` : source, ignoreCase ? 'isu' : 'su');
}

// RE_DUP_MAX of regex.h.
const MOST = 32767;

/** Puts together the same expression piece by piece; each piece is an atom that can be repeated, or an anchor. */
class Reader {
  readonly #pattern: string;
  /** Of the expression and the groups open, the innermost last. */
  readonly #open: string[][] = [[]];
  #groups = 0;
  #isRepeated = false;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  refuse(why: string): never {
    throw new UsageError(`not a regular expression: ${JSON.stringify(this.#pattern)}: ${why}`);
  }

  add(piece: string): void {
    this.#open.at(-1)!.push(piece);
    this.#isRepeated = false;
  }

  escaped(character: string): string {
    if (!/[1-9]/.test(character)) return literal(character);
    return Number(character) <= this.#groups ? `(?:\\${character})` : this.refuse(`no group ${character}`);
  }

  character(character: string): void {
    if (character === '(') this.#open.push([]);
    else if (character === ')' && this.#open.length > 1) this.#close();
    else if (character === '[') this.refuse('[ without ]');
    else if (character === '{') this.refuse('{ without }, or something else than numbers between them');
    else if (character === '\\') this.refuse('a backslash at the end');
    else this.add('^$.|'.includes(character) ? character : literal(character));
  }

  #close(): void {
    const pieces = this.#open.pop()!;
    this.#groups++;
    this.add(`(${pieces.join('')})`);
  }

  repeat(text: string, least: string | undefined, most: string | undefined): void {
    const pieces = this.#open.at(-1)!;
    const last = pieces.pop();
    if (last === undefined || '^$|'.includes(last)) this.refuse(`nothing before ${text}`);
    if (Math.max(Number(least), Number(most)) > MOST) this.refuse(`more than ${MOST} times`);
    if (least && most && Number(least) > Number(most)) this.refuse(`more than ${text} allows`);
    // {,3} is no repetition in JavaScript, and a second one would make the first one lazy.
    pieces.push((this.#isRepeated ? `(?:${last})` : last) + text.replace('{,', '{0,'));
    this.#isRepeated = true;
  }

  end(): string {
    if (this.#open.length > 1) this.refuse('( without )');
    return this.#open[0]!.join('');
  }
}

function literal(character: string): string {
  return character.replace(/[$^\\.*+?()[\]{}|/]/, '\\$&');
}

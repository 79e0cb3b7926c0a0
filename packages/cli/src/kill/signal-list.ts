import { signalName, signalNames, signalNumber, UnknownName } from '@sysu/core';
import { toJson } from '../render/json.js';
import { wrap } from '../render/wrap.js';
import { isSignal } from './words.js';

const WIDTH = 78;
const PER_LINE = 7;
// An exit code above this tells by which signal a program ended, as shells have it.
const BY_SIGNAL = 128;

/** All signals as `kill -l` prints them, or `kill -L`; with words, what each of them stands for. */
export function signalList(words: readonly string[], table: boolean, json: boolean): string {
  const pairs = words.length === 0 ? [...signalNames()] : words.map(meaning);
  if (json) return `${toJson(pairs.map(([number, name]) => ({ number, name })))}\n`;
  if (table) return tabulate(pairs);
  if (words.length === 0) {
    const names = pairs.map(([, name]) => name).join(' ');
    return wrap(names, WIDTH)
      .map((line) => `${line}\n`)
      .join('');
  }
  return pairs.map(([number, name], i) => `${/^\d/.test(words[i]!) ? name : number}\n`).join('');
}

/** Throws UnknownName. */
function meaning(word: string): [number: number, name: string] {
  const code = /^\d+$/.test(word) ? Number(word) : 0;
  const number = code > BY_SIGNAL ? code - BY_SIGNAL : word;
  if (!isSignal(number)) throw new UnknownName('signal', word, [...signalNames().values()]);
  return [signalNumber(number), signalName(signalNumber(number))];
}

function tabulate(pairs: readonly [number: number, name: string][]): string {
  const cells = pairs.map(([number, name]) => `${String(number).padStart(2)} ${name.padEnd(8)}`);
  let lines = '';
  for (let i = 0; i < cells.length; i += PER_LINE)
    lines += `${cells
      .slice(i, i + PER_LINE)
      .join('')
      .trimEnd()}\n`;
  return lines;
}

import type { Ability } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import { sanitize } from '../render/sanitize.js';
import { wrap } from '../render/wrap.js';

const tones = { ok: 'good', limited: 'warning', missing: 'alarm' } as const;
const STATE = 8;

/** A line for each, and below what is not as it could be: what that means, what is empty, what to do. */
export function report(abilities: readonly Ability[], { paint, width }: Appearance): string {
  const indent = STATE + 1 + Math.max(...abilities.map(({ name }) => name.length)) + 1;
  const lines = abilities.flatMap((ability) => {
    const { name, state, found } = ability;
    const [first = '', ...rest] = wrapped([found, ...(state === 'ok' ? [] : advice(ability))], width, indent);
    const head = `${paint(state.padEnd(STATE), tones[state])} ${name.padEnd(indent - STATE - 1)}`;
    return [head + first, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function advice({ meaning, columns, remedy }: Ability): string[] {
  return [
    meaning,
    ...(columns.length === 0 ? [] : [`Empty: ${columns.join(', ')}`]),
    ...(remedy === null ? [] : [`To do: ${remedy}`]),
  ];
}

function wrapped(texts: readonly string[], width: number | null, indent: number): string[] {
  const safe = texts.map(sanitize);
  return width === null ? safe : safe.flatMap((text) => wrap(text, Math.max(20, width - indent)));
}

import type { Context } from './context.js';

/** Writes a text for people: through a pager, where they would see only its end. */
export function writeForPeople(text: string, { io, env }: Context): void {
  // A terminal that does not know its height says 0.
  const rows = io.terminal?.rows || Infinity;
  const isTaller = rows < Infinity && text.split('\n').length > rows;
  const pager = pagerOf(env);
  if (isTaller && env['TERM'] !== 'dumb' && pager !== NONE) io.page(text, pager);
  else io.write(text);
}

const NONE = '';

/** A command line for the shell; null for the one that everybody has, NONE where none is wanted. */
function pagerOf(env: Context['env']): string | null {
  const command = env['SYSU_PAGER'] ?? env['PAGER'] ?? null;
  return command === 'cat' ? NONE : command;
}

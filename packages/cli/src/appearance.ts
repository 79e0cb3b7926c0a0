import type { Context } from './context.js';
import type { View } from './options.js';
import type { Paint } from './render/columns.js';

/** How tables look on the stream they go to. */
export interface Appearance {
  /** Cells of a line, or null: lines are not cut. */
  width: number | null;
  /** Whether a person looks at it: bars and the like are drawn. */
  person: boolean;
  paint: Paint;
  /** Stands for what was cut off. */
  mark: string;
  unicode: boolean;
}

export async function appearanceOf(
  { io, env }: Context,
  { format, wide, width, color }: Pick<View, 'format' | 'wide' | 'width' | 'color'>,
): Promise<Appearance> {
  // What programs read looks the same everywhere: then the system need not be asked.
  const terminal = format === 'table' ? io.terminal : null;
  const columns = forcedColumns(env['SYSU_FORCE_TTY']) ?? terminal?.columns ?? null;
  const isTerminal = columns !== null;
  const unicode = hasUnicode(env);
  return {
    width: width ?? (!isTerminal || wide ? null : clamp(columnsOf(env['COLUMNS']) ?? columns)),
    person: isTerminal && env['TERM'] !== 'dumb',
    paint: hasColor(isTerminal, env, color) ? await painter() : (text) => text,
    mark: unicode ? '…' : '+',
    unicode,
  };
}

/** Tables look as on a terminal, of so many columns where it is a number. Nobody is asked, and there is no pager. */
function forcedColumns(word: string | undefined): number | null {
  return word ? (columnsOf(word) ?? 80) : null;
}

function columnsOf(word: string | undefined): number | null {
  return word !== undefined && /^[1-9]\d{0,5}$/.test(word) ? Number(word) : null;
}

function clamp(columns: number): number {
  return Math.min(4096, Math.max(20, columns || 80));
}

/**
 * The option decides; then NO_COLOR (https://no-color.org), CLICOLOR_FORCE or FORCE_COLOR, CLICOLOR, and the terminal.
 */
export function hasColor(terminal: boolean, env: Context['env'], color: View['color']): boolean {
  if (color !== 'auto') return color === 'always';
  if (env['NO_COLOR']) return false;
  if ([env['CLICOLOR_FORCE'], env['FORCE_COLOR']].some((word) => word && word !== '0')) return true;
  return terminal && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0';
}

/** By the locale, as locale(7) has its order. */
export function hasUnicode(env: Context['env']): boolean {
  return /utf-?8/i.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '');
}

async function painter(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones = { heading: chalk.bold, good: chalk.green, warning: chalk.yellow, alarm: chalk.red };
  return (text, tone) => tones[tone](text);
}

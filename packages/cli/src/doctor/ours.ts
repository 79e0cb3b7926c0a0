import type { Ability } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Context } from '../context.js';
import { version } from '../version.js';

/** What runs us. */
export function runtime({ node }: Context): Ability {
  return {
    name: 'runtime',
    state: 'ok',
    found: `sysu ${version} on Node.js ${node}`,
    meaning: 'Needed is Node.js 20.19 or newer.',
    columns: [],
    remedy: null,
  };
}

/** What tables for people can be made of. */
export function terminal({ io }: Context, { paint, unicode }: Appearance): Ability {
  const colours = paint('x', 'good') !== 'x';
  const size =
    io.terminal === null ? 'standard output is no terminal' : `${io.terminal.columns} by ${io.terminal.rows} cells`;
  const remedies = [
    ...(colours || io.terminal === null
      ? []
      : ['for colours, NO_COLOR must not be set, nor TERM be dumb, nor CLICOLOR 0']),
    ...(unicode ? [] : ['for lines and bars, LANG or LC_ALL has to name a locale with UTF-8']),
  ];
  return {
    name: 'terminal',
    state: remedies.length === 0 ? 'ok' : 'limited',
    found: `${size}; ${colours ? 'colours' : 'no colours'}; ${unicode ? 'UTF-8' : 'ASCII alone'}`,
    meaning: 'Colours, lines and bars of tables for people.',
    columns: [],
    remedy: remedies.length === 0 ? null : remedies.join('; '),
  };
}

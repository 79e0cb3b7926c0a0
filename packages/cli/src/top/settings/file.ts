import type { Context } from '../../context.js';
import { NotOwn } from '../../own-file.js';
import { begin } from '../state/begin.js';
import type { Kind } from '../state/kinds.js';
import { usualOptions } from '../state/options.js';
import { say } from '../state/state.js';
import type { Note, State } from '../state/state.js';
import { edited } from './edit.js';
import type { Change } from './edit.js';
import { readSettings } from './read.js';
import type { Settings } from './read.js';
import { settings } from './settings.js';
import { loadToml } from './toml.js';

/** Below the folder of settings, which is XDG_CONFIG_HOME or .config at home. */
const PLACE = 'sysu/settings.toml';

const NEW = '# Settings of the screens of sysu. All that can stand here: sysu man top\n\n';

/**
 * Where the settings are, https://specifications.freedesktop.org/basedir-spec: a path that is not absolute does not count.
 * null for somebody without a home.
 */
export function settingsPath({ env }: Pick<Context, 'env'>): string | null {
  const { XDG_CONFIG_HOME: folder, HOME: home } = env;
  if (folder?.startsWith('/')) return `${folder}/${PLACE}`;
  return home?.startsWith('/') ? `${home.replace(/\/$/, '')}/.config/${PLACE}` : null;
}

// As many mistakes are told one by one.
const MOST = 10;

/** What was found in the file. */
export interface Loaded {
  readonly options: Settings['options'];
  readonly warnings: readonly string[];
}

export const noSettings: Loaded = { options: {}, warnings: [] };

/** The screen says in its last line what is wrong with its settings. */
export function told([first, ...others]: readonly string[], state: State): State {
  if (first === undefined) return state;
  return say(state, others.length === 0 ? first : `${first} (and ${others.length} more)`, 'warning');
}

/** What the file asks of a screen; and what is wrong with it, in sentences. The reader of TOML is loaded if there is one. */
export async function loadSettings(kind: Kind['name'], context: Context): Promise<Loaded> {
  const path = settingsPath(context);
  try {
    const text = path === null ? null : context.readOwn(path);
    if (text === null) return noSettings;
    const { options, mistakes } = readSettings(text, kind, await loadToml());
    const warnings = mistakes.slice(0, MOST).map(({ line, text: what }) => `settings.toml, line ${line}: ${what}`);
    const more = mistakes.length - warnings.length;
    return { options, warnings: more === 0 ? warnings : [...warnings, `settings.toml: ${more} more lines are wrong`] };
  } catch (error) {
    return { options: {}, warnings: [`the settings are not read: ${reasonOf(error)}`] };
  }
}

/** Keeps what of the screen is not as the file has it, or as is usual; what came of it. */
export async function saveSettings(state: State, context: Context): Promise<Note> {
  const path = settingsPath(context);
  if (path === null) return { text: 'not kept: there is no home folder', tone: 'alarm' };
  try {
    const text = context.readOwn(path);
    const toml = await loadToml();
    const { options, own } = readSettings(text ?? '', state.kind.name, toml);
    const usual = begin(
      state.kind.name,
      { ...usualOptions(state.kind.name), ...options },
      { ...state.look, size: state.size },
    );
    const changes = changesOf(state, usual, own);
    if (changes.length === 0) return { text: `as ${path} has it already`, tone: 'good' };
    context.writeOwn(path, edited(text ?? NEW, changes, toml));
    return { text: `kept in ${path}: ${changes.map(({ name }) => name).join(', ')}`, tone: 'good' };
  } catch (error) {
    return { text: `not kept: ${reasonOf(error)}`, tone: 'alarm' };
  }
}

/** What is of all screens comes above their names, unless it stands below that of this one already. */
function changesOf(now: State, before: State, own: Settings['own']): Change[] {
  return settings.flatMap(({ name, option, of, keep }) => {
    const value = keep?.(now);
    if (value === undefined || JSON.stringify(value) === JSON.stringify(keep?.(before))) return [];
    return [{ table: of === 'all' && !(option in own) ? '' : now.kind.name, name, value }];
  });
}

/** What the system says in its own words is meant for people; all else would be our mistake. */
function reasonOf(error: unknown): string {
  if (error instanceof NotOwn || typeof (error as NodeJS.ErrnoException).code === 'string')
    return (error as Error).message;
  throw error;
}

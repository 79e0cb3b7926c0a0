import type { Option } from 'commander';
import type { Word } from '../values.js';

// What is read besides the options, by the option that comes before it.
const variables: Readonly<Record<string, readonly Word[]>> = {
  '--color': [
    { word: 'NO_COLOR', doc: 'when not empty: no colours' },
    { word: 'CLICOLOR_FORCE', doc: 'when neither empty nor 0: colours also into a pipe' },
    { word: 'FORCE_COLOR', doc: 'the same' },
    { word: 'CLICOLOR', doc: 'when 0: no colours' },
    { word: 'TERM', doc: 'when dumb: no colours' },
  ],
  '--no-pager': [
    { word: 'SYSU_PAGER', doc: 'shows tables that are taller than the terminal; when empty or cat, nothing does' },
    { word: 'PAGER', doc: 'the same where SYSU_PAGER is not set; without either it is less -FRX' },
  ],
  '--theme': [
    { word: 'COLORTERM', doc: 'when truecolor or 24bit: all colours' },
    { word: 'TERM', doc: 'when of 256 colours: those' },
    { word: 'COLORFGBG', doc: 'the ground, by which the theme auto is a light or a dark one' },
  ],
  '--no-config': [
    { word: 'XDG_CONFIG_HOME', doc: 'the folder in which the folder sysu has settings.toml' },
    { word: 'HOME', doc: 'without that the home folder, in which .config is it' },
  ],
  '--block-size': [
    { word: 'DF_BLOCK_SIZE', doc: 'the unit of sizes, as --block-size has it' },
    { word: 'BLOCK_SIZE', doc: 'the same where that is not set' },
    { word: 'BLOCKSIZE', doc: 'the same where neither is' },
    { word: 'POSIXLY_CORRECT', doc: 'when set: units of 512 bytes' },
  ],
  '--wide': [
    { word: 'LC_ALL', doc: 'unless it names UTF-8, only ASCII is drawn' },
    { word: 'LC_CTYPE', doc: 'the same where LC_ALL is not set' },
    { word: 'LANG', doc: 'the same where neither is' },
    { word: 'COLUMNS', doc: 'width of a terminal, in place of what it says itself' },
    { word: 'SYSU_FORCE_TTY', doc: 'when not empty: tables as on a terminal, also into a pipe; a number is its width' },
  ],
};

/** The environment variables that a command with these options reads. */
export function environmentOf(options: readonly Option[]): Word[] {
  return options.flatMap(({ long, envVar }) => [
    ...(variables[long ?? ''] ?? []),
    ...(envVar === undefined ? [] : [{ word: envVar, doc: `in place of ${long}` }]),
  ]);
}

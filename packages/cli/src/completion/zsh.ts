import { quoted } from './quote.js';
import type { OptionShape, Shape, Shapes, Slot } from './shape.js';
import { listings } from '../values.js';
import type { Word } from '../values.js';

/** For a file _sysu in a folder of fpath, or for `source`. */
export function zshScript(commands: readonly Word[], { shapes, lists }: Shapes): string {
  return `#compdef sysu
# Completion of sysu for zsh. As _sysu in a folder of fpath, or in ~/.zshrc behind compinit: source <(sysu completion zsh)

_sysu() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map((word) => described(word, 6)).join('\n')}
    )
    _describe -t commands command commands
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${shapes.map(commandCase).join('\n')}
  esac
}

# Completes one value of a place, or with several the last of those that are joined by commas.
_sysu_value() {
  local -a words
  local suffix=' '
  if [[ $2 == several ]]; then
    compset -P '*,'
    compset -P '[-+]'
    suffix=,
  fi
  case $1 in
    users) _users -qS "$suffix"; return ;;
    groups) _groups -qS "$suffix"; return ;;
    pids) _pids -qS "$suffix"; return ;;
    targets) _pids -qS "$suffix"; words=(\${(f)"$(_call_program names sysu completion --words names)"}) ;;
    ${listings.join(' | ')}) words=(\${(f)"$(_call_program $1 sysu completion --words $1)"}) ;;
    files) _files; return ;;
    directories) _files -/; return ;;
${[...lists].map(wordsCase).join('\n')}
  esac
  _describe -t values value words -qS "$suffix"
}

compdef _sysu sysu
# As an autoloaded function it has to do now what it was called for.
if [[ $funcstack[1] == _sysu ]]; then _sysu "$@"; fi
`;
}

function commandCase({ name, options, operand }: Shape): string {
  const specs = [...options.flatMap(optionSpecs), operandSpec(operand)];
  return [
    `    ${name})`,
    '      _arguments -s -S : \\',
    specs.map((spec) => `        ${spec}`).join(' \\\n'),
    '      ;;',
  ].join('\n');
}

/** One for each spelling. What takes a value may be given again; what does not, once, in whichever spelling. */
function optionSpecs({ flags, doc, argument }: OptionShape): string[] {
  const others = argument === null ? `(${flags.join(' ')})` : '*';
  return flags.map((flag) => {
    const joint = argument === null ? '' : flag.startsWith('--') ? '=' : '+';
    return quoted(
      `${others}${flag}${joint}[${doc.replaceAll(/[\]\\]/g, '\\$&')}]${argument === null ? '' : message(argument)}`,
    );
  });
}

function operandSpec(operand: Slot | null): string {
  if (operand === null) return quoted('*: :');
  return operand.list === 'command' ? quoted('*:::command: _normal') : quoted(`*${message(operand)}`);
}

function message({ placeholder, list, several, optional }: Slot): string {
  const action = list === null ? '' : `_sysu_value ${list}${several ? ' several' : ''}`;
  return `${optional ? '::' : ':'}${placeholder}: ${action}`;
}

function wordsCase([name, words]: [string, readonly Word[]]): string {
  return `    ${name}) words=(\n${words.map((word) => described(word, 6)).join('\n')}\n    ) ;;`;
}

/** NAME:description, as _describe wants it. */
function described({ word, doc }: Word, indent: number): string {
  const name = word.replaceAll(/[:\\]/g, '\\$&');
  return ' '.repeat(indent) + quoted(doc === '' ? name : `${name}:${doc}`);
}

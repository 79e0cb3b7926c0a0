import { listings } from '../values.js';
import type { Word } from '../values.js';
import { quoted } from './quote.js';
import type { Shape, Shapes } from './shape.js';

/** Works in bash 3.2 as well, which has no compopt: there files are not completed. */
export function bashScript(commands: readonly Word[], { shapes, lists }: Shapes): string {
  return `# Completion of sysu for bash. In ~/.bashrc: source <(sysu completion bash)

# Sets words to what can stand in a place.
_sysu_words() {
  case $1 in
    commands) words=${wordList(commands.map(({ word }) => word))} ;;
    options) _sysu_options "$command" ;;
    users) words=$(compgen -u) ;;
    groups) words=$(compgen -g) ;;
    pids) words=$(ps -A -o pid=) ;;
    targets) words="$(ps -A -o pid=) $(sysu completion --words names 2>/dev/null)" ;;
    ${listings.join(' | ')}) words=$(sysu completion --words "$1" 2>/dev/null) ;;
    command) words=$(compgen -c -- "$rest") ;;
    files) compopt -o default 2>/dev/null ;;
    directories) compopt -o dirnames 2>/dev/null ;;
${[...lists].map(wordsCase).join('\n')}
  esac
}

# Sets words to the options of a command.
_sysu_options() {
  case $1 in
${shapes.map(optionsCase).join('\n')}
  esac
}

# Sets place to what follows an option, and several to 1 where values are joined by commas.
_sysu_follows() {
  case "$1 $2" in
${shapes.flatMap(followsCases).join('\n')}
    *) return 1 ;;
  esac
}

# Sets place to what stands for an argument of a command.
_sysu_operand() {
  case $1 in
${shapes
  .filter(({ operand }) => operand?.list)
  .map(operandCase)
  .join('\n')}
    *) place=options ;;
  esac
}

${ENGINE}`;
}

// Where bash breaks words at an equals sign, that sign is a word of its own.
const ENGINE = `_sysu() {
  local command=\${COMP_WORDS[1]} rest=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local place= several= prefix= words= word
  COMPREPLY=()
  if [[ $rest == = ]]; then
    rest=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $rest == --*=* ]]; then
    before=\${rest%%=*} prefix=\${rest%%=*}= rest=\${rest#*=}
  fi
  if ((COMP_CWORD == 1)); then
    place=commands
  elif _sysu_command_before; then
    compopt -o default 2>/dev/null
  elif ! _sysu_follows "$command" "$before" || [[ $place == maybe:* && $rest == -* ]]; then
    if [[ $rest == -* ]]; then place=options; else _sysu_operand "$command"; fi
  fi
  if [[ $several ]]; then
    word=\${rest##*,}
    word=\${word#[+-]}
    prefix=$prefix\${rest%"$word"} rest=$word
    compopt -o nospace 2>/dev/null
  fi
  _sysu_words "\${place#maybe:}"
  while read -r word; do
    [[ $word && $word == "$rest"* ]] && COMPREPLY+=("$prefix$word")
  done <<<"\${words// /$'\\n'}"
}

# Whether a command to be run stands before the cursor: what follows it are words of its own.
_sysu_command_before() {
  local place= several= i
  _sysu_operand "$command"
  [[ $place == command ]] || return
  for ((i = 2; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then return 0; fi
    if _sysu_follows "$command" "\${COMP_WORDS[i]}"; then ((i++)); fi
    if [[ \${COMP_WORDS[i]} == = || \${COMP_WORDS[i+1]} == = ]]; then ((i++)); fi
  done
  return 1
}

complete -F _sysu sysu
`;

function wordsCase([name, words]: [string, readonly Word[]]): string {
  return `    ${name}) words=${wordList(words.map(({ word }) => word))} ;;`;
}

function optionsCase({ name, options }: Shape): string {
  return `    ${name}) words=${wordList(options.flatMap(({ flags }) => flags))} ;;`;
}

function followsCases({ name, options }: Shape): string[] {
  return options.flatMap(({ flags, argument }) => {
    if (argument === null) return [];
    const patterns = flags.map((flag) => quoted(`${name} ${flag}`)).join(' | ');
    const place = `${argument.optional ? 'maybe:' : ''}${argument.list ?? 'none'}`;
    return [`    ${patterns}) place=${place}${argument.several ? ' several=1' : ''} ;;`];
  });
}

function operandCase({ name, operand }: Shape): string {
  return `    ${name}) place=${operand!.list} ;;`;
}

function wordList(words: readonly string[]): string {
  return quoted(words.join(' '));
}

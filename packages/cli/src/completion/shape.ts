import type { Option } from 'commander';
import { declared } from '../command.js';
import type { Declaration } from '../command.js';
import type { Has } from '../features.js';
import { valuesOf } from '../values.js';
import type { Values, Word } from '../values.js';

/** What can be typed behind a command: all that a shell has to know of it. */
export interface Shape {
  name: string;
  options: readonly OptionShape[];
  /** null when it takes no arguments. */
  operand: Slot | null;
}

export interface OptionShape {
  /** Its spellings: -s, --signal. */
  flags: readonly string[];
  doc: string;
  /** What follows it; null when nothing does. */
  argument: Slot | null;
}

/** Where a word belongs. */
export interface Slot {
  placeholder: string;
  /** What can stand there: the name of a list of words, a source that the shell has itself, or null for anything. */
  list: string | null;
  /** Several of them, joined by commas. */
  several: boolean;
  optional: boolean;
}

export interface Shapes {
  shapes: readonly Shape[];
  /** Words by the name of their list, ps.COLUMNS. */
  lists: ReadonlyMap<string, readonly Word[]>;
}

export function shapesOf(declarations: readonly Declaration[], has: Has): Shapes {
  const lists = new Lists();
  const shapes = declarations.map((declaration) => shapeOf(declaration, lists, has));
  return { shapes, lists: lists.all };
}

function shapeOf(declaration: Declaration, lists: Lists, has: Has): Shape {
  const command = declared(declaration, has);
  const [argument] = command.registeredArguments;
  const own = declaration.values?.(has) ?? {};
  const slot = (placeholder: string, choices: readonly string[] | undefined, optional: boolean): Slot => {
    const values = choices?.map((word) => ({ word, doc: '' })) ?? own[placeholder] ?? valuesOf(placeholder);
    const list = lists.nameOf(values, `${declaration.name}.${placeholder}`);
    return { placeholder, list, several: /[^S]S$/.test(placeholder), optional };
  };
  const optionShape = (option: Option): OptionShape => {
    const placeholder = /[<[]([^\]>]+)[\]>]/.exec(option.flags)?.[1];
    return {
      flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
      doc: option.description,
      argument: placeholder === undefined ? null : slot(placeholder, option.argChoices, option.optional),
    };
  };
  return {
    name: declaration.name,
    options: command.createHelp().visibleOptions(command).map(optionShape),
    // Arguments stand beside each other.
    operand:
      (argument && { ...slot(argument.name(), argument.argChoices, !argument.required), several: false }) || null,
  };
}

/** Lists of words, each once: many commands have the same columns. */
class Lists {
  readonly all = new Map<string, readonly Word[]>();
  readonly #names = new Map<string, string>();

  nameOf(values: Values | null, suggested: string): string | null {
    if (values === null || typeof values === 'string') return values;
    const content = JSON.stringify(values);
    const name = this.#names.get(content) ?? suggested;
    this.#names.set(content, name);
    this.all.set(name, values);
    return name;
  }
}

// Which example programs use what: the library's names that they import, and the methods and attributes they ask for.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Process } from '@sysu/core';

const shown = 3;

export function examplesIn(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.mjs'))
        .sort()
    : [];
  const programs = files.map((file) => read(file, readFileSync(join(folder, file), 'utf8')));
  const of = (uses) =>
    programs
      .filter(uses)
      .map(({ file }) => file)
      .slice(0, shown);
  return {
    ofImport: (name) => of(({ imported }) => imported.has(name)),
    ofMember: (owner, name) => of(({ imported, asked }) => speaksOf(owner, imported) && asked.has(name)),
  };
}

function read(file, text) {
  const [, names = ''] = /import \{([^}]*)\} from '@sysu\/core'/.exec(text) ?? [];
  const imported = new Set(names.split(',').map((name) => name.trim()));
  const called = Array.from(text.matchAll(/\.(\w+)\(/g), ([, name]) => name);
  const attributes = Array.from(
    text.matchAll(/(?:attrs: |asDict\()\[([^\]]*)\]/g),
    ([, list]) => list.match(/\w+/g) ?? [],
  );
  return { file, imported, asked: new Set([...called, ...attributes.flat(), ...allAttributes(text)]) };
}

/** Of a program that asks for all attributes; those named in the same line it leaves out. */
function allAttributes(text) {
  const [, rest] = /Process\.attrs\](.*)/.exec(text) ?? [];
  return rest === undefined ? [] : ['attrs', ...Process.attrs].filter((name) => !rest.includes(`'${name}'`));
}

/** A method's name alone does not say whose it is: the program must have objects of that kind. */
function speaksOf(owner, imported) {
  const givers = {
    Process: ['Process', 'processIter', 'Popen'],
    System: ['createSystem'],
    Popen: ['Popen'],
    Sampler: ['createSystem'],
  };
  return (givers[owner] ?? [owner]).some((name) => imported.has(name));
}

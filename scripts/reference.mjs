// Writes docs/reference.md, or the file named, from the built library: its declarations, its docstrings and its tables.
// Fails when a public name has no docstring.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@sysu/core';
import { publicNames } from './reference/declarations.mjs';
import { examplesIn } from './reference/examples.mjs';
import { constantsPart, tablesPart } from './reference/tables.mjs';
import { classPart, namePart, undocumented } from './reference/parts.mjs';

const values = { ...core };
const home = fileURLToPath(new URL('..', import.meta.url));
const folder = join(home, 'packages/core/dist');
const intro = readFileSync(new URL('reference/intro.md', import.meta.url), 'utf8');

const all = publicNames(folder).filter(({ name }) => !name.endsWith('Backend'));
const types = new Set(all.filter(({ kind }) => kind === 'interface' || kind === 'type').map(({ name }) => name));
const typesIn = (text) => [...new Set(text.match(/\b[A-Z]\w+/g) ?? [])].filter((name) => types.has(name));
const links = { ...examplesIn(join(home, 'examples')), typesIn };
const byName = (a, b) => (a.name < b.name ? -1 : 1);
const isTable = ({ name }) => values[name]?.fields !== undefined;
const isConstant = ({ name, kind }) => kind === 'const' && /^[A-Z_0-9]+$/.test(name);
const isError = ({ name, kind }) => kind === 'class' && values[name]?.prototype instanceof Error;
const ownCalls = new Set(all.filter(({ file }) => file === 'own').map(({ name }) => name));

// The first part that takes a name describes it.
const parts = [
  { title: 'The machine', takes: ({ name }) => name === 'System', describe: inMembers({ ownCalls }) },
  { title: 'A process', takes: ({ name }) => name === 'Process', describe: inMembers() },
  { title: 'A thread', takes: ({ name }) => name === 'ThreadSettings', describe: inMembers() },
  { title: 'A child process', takes: ({ name }) => name === 'Popen', describe: inMembers({ depth: 1 }) },
  { title: 'Errors', takes: isError, describe: whole },
  { title: 'Samplers', takes: ({ kind }) => kind === 'class', describe: inMembers() },
  { title: 'Functions and values', takes: isOther, describe: whole },
  { title: 'Types', takes: ({ name }) => types.has(name), describe: whole },
];

function inMembers(options) {
  return (each) => classPart(each, folder, links, options);
}

function whole(each) {
  return namePart(each, links);
}

function isOther(each) {
  return ['function', 'const', 'namespace'].includes(each.kind) && !isTable(each) && !isConstant(each);
}

const left = new Set(all.filter(({ file }) => file !== 'own'));
const described = parts.map(({ title, takes, describe }) => {
  const own = [...left].filter(takes).toSorted(byName);
  for (const each of own) left.delete(each);
  return [`## ${title}`, ...own.map(describe)].join('\n\n');
});
const constants = constantsPart([...left].filter(isConstant));
const tables = tablesPart([...left].filter(isTable));
writeFileSync(
  process.argv[2] ?? join(home, 'docs/reference.md'),
  `${[intro.trim(), ...described, constants, tables].join('\n\n')}\n`,
);

if (undocumented.length > 0) throw new Error(`without a docstring: ${undocumented.join(', ')}`);

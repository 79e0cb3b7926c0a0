// The description of a public name: its signature, what its docstring says, the types it speaks of, its examples.
import { membersOf, declarationsIn } from './declarations.mjs';
import { partsOf } from './tags.mjs';

/** What has no docstring, as it is found. */
export const undocumented = [];

// What holds for the members of a class where a docstring does not say otherwise.
const THROWS = { Process: 'NoSuchProcess, ZombieProcess, AccessDenied' };
const AVAILABLE = { Popen: 'of the machine we run on' };

/** A class: what it is, and each of its members. */
export function classPart(declaration, folder, links, { ownCalls = new Set(), depth = Infinity } = {}) {
  const { name } = declaration;
  const members = new Map();
  for (const level of lineage(declaration, folder).slice(-depth)) {
    for (const member of membersOf(level)) members.set(member.name, member);
  }
  // One that has nothing to say of itself stands with its class.
  const { signatures: made = [], doc: ofMaking = '' } = members.get('constructor') ?? {};
  const making = made.length > 0 && ofMaking === '' && members.delete('constructor') ? [code(made)] : [];
  const described = [...members.values()].map((member) => {
    const isOwnCall = ownCalls.has(member.name);
    const programs = [...(isOwnCall ? links.ofImport(member.name) : []), ...links.ofMember(name, member.name)];
    const title = isOwnCall ? member.name : `${name}.${member.name}`;
    const parts = partsOf(member.doc);
    const called = facts(parts, THROWS[name], AVAILABLE[name] ?? 'also of a machine that is read from files');
    return part('####', title, member.signatures, parts, [called, ...seeAlso(links, member.signatures, programs)]);
  });
  return [`### ${name}`, ...making, prose(name, partsOf(declaration.doc).text), ...described].join('\n\n');
}

/** Anything else, whole. */
export function namePart(declaration, links) {
  const { name, kind, doc, text = '', members = [] } = declaration;
  if (kind === 'namespace') {
    const lines = members.filter((each) => each.kind !== 'interface').map((each) => `- \`${name}.${each.name}\``);
    return [`### ${name}`, prose(name, 'The units of columns, and how they are written.'), lines.join('\n')].join(
      '\n\n',
    );
  }
  const own = text.replace(/^export (declare )?/, '');
  // A call may differ from a type by its first letter alone, and links do not tell these apart.
  const title = kind === 'interface' || kind === 'type' ? `type ${name}` : name;
  const parts = partsOf(doc);
  const called = kind === 'function' ? [facts(parts, undefined, 'everywhere')] : [];
  const more = [...called, ...seeAlso(links, [own.replace(name, '')], links.ofImport(name))];
  return part('###', title, [own], parts, more);
}

/** What a caller has to reckon with. */
function facts({ throws, available }, usually = 'nothing of its own', there) {
  return `Throws: ${prose('', throws ?? usually)}. Available: ${available ?? there}.`;
}

function part(level, title, signatures, { text, example }, more) {
  const shown = example === null ? [] : [['```js', example, '```'].join('\n')];
  return [`${level} ${title}`, code(signatures), prose(title, text), ...shown, ...more].join('\n\n');
}

/** The types that signatures speak of, and the programs that use what they sign. */
function seeAlso(links, signatures, programs) {
  const types = links.typesIn(signatures.join('\n')).map((name) => `[${name}](#type-${name.toLowerCase()})`);
  const runnable = programs.map((file) => `[${file}](../examples/${file})`);
  return [
    ...(types.length > 0 ? [`Types: ${types.join(', ')}`] : []),
    ...(runnable.length > 0 ? [`Example: ${runnable.join(', ')}`] : []),
  ];
}

function code(signatures) {
  return ['```ts', ...signatures.map(flat), '```'].join('\n');
}

function prose(title, doc) {
  if (doc === '' && title !== '') undocumented.push(title);
  return doc.replaceAll(/(?<=^|\s)(\/(?:proc|sys|etc|run|var)\/[\w/.]+)/g, '`$1`');
}

/** Options on one line each where they fit, without the words that say nothing to a caller. */
function flat(signature) {
  return signature
    .replaceAll(/\{\n([^{}]*?)\n\s*\}/g, (whole, body) => {
      const line = `{ ${body
        .trim()
        .replaceAll(/;?\n\s*/g, '; ')
        .replace(/;$/, '')} }`;
      return body.includes('/**') || line.length > 100 || /^(class|interface)/.test(signature) ? whole : line;
    })
    .replaceAll(/^ +#private;\n/gm, '');
}

/** The class after all those that it is built on within the library. */
function lineage(declaration, folder) {
  const [, base] = /^export declare (?:abstract )?class \w+(?:<.*>)? extends (\w+)/.exec(declaration.text) ?? [];
  const file = new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from '\\./(.+)\\.js'`).exec(declaration.module)?.[1];
  if (file === undefined) return [declaration];
  const parent = declarationsIn(folder, file).find(({ name }) => name === base);
  return [...lineage(parent, folder), declaration];
}

// Reads the declarations that the compiler has written of the library. They are regular: a documentation comment, then a
// declaration that ends with `;` or `}` at the indentation it began with.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The public names of a module and of those it passes on: { name, kind, doc, text, file, module }, kind being 'class',
 * 'interface', 'type', 'function', 'const' or 'namespace', and `module` the text of the whole file.
 */
export function publicNames(folder, file = 'index') {
  const text = textOf(folder, file);
  const own = declarationsIn(folder, file);
  const passedOn = Array.from(
    text.matchAll(
      /^export (?<type>type )?(?:\{ (?<names>.+) \}|\*(?: as (?<namespace>\w+))?) from '\.\/(?<from>.+)\.js';$/gm,
    ),
    ({ groups }) => chosen(publicNames(folder, posix.join(posix.dirname(file), groups.from)), groups),
  );
  return [...own, ...passedOn.flat()];
}

/** The names that a module declares itself. */
export function declarationsIn(folder, file) {
  const module = textOf(folder, file);
  return declarations(module).flatMap((each) => named(each, file).map((found) => ({ ...found, module })));
}

function textOf(folder, file) {
  return readFileSync(join(folder, `${file}.d.ts`), 'utf8');
}

/** The public members of a class or an interface, overloads together: { name, doc, signatures }. */
export function membersOf({ text }) {
  const body = text.slice(text.indexOf('{\n') + 2, text.lastIndexOf('\n}')).replaceAll(/^ {4}/gm, '');
  const members = new Map();
  for (const { doc, text: signature } of declarations(body)) {
    if (/^(#|private |protected )/.test(signature)) continue;
    const [, name] = /^(?:(?:static|readonly|get|override) )*(\[?[\w.]+\]?)/.exec(signature);
    const member = members.get(name) ?? { name, doc, signatures: [] };
    member.signatures.push(signature);
    members.set(name, member);
  }
  return [...members.values()];
}

function declarations(text) {
  const found = [];
  const lines = [];
  let doc = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('//')) continue;
    lines.push(line);
    if (/^(?:\/\*\*.*| )\*\/$/.test(line)) {
      doc = prose(lines.splice(0).join('\n'));
    } else if (/^\S/.test(line) && /[;}]$/.test(line)) {
      found.push({ doc, text: lines.splice(0).join('\n') });
      doc = '';
    }
  }
  return found;
}

function named({ doc, text }, file) {
  const [, kind, name] =
    /^export (?:declare )?(?:abstract )?(class|interface|type|function|const) (\w+)/.exec(text) ?? [];
  return name === undefined ? [] : [{ name, kind, doc, text, file }];
}

function chosen(all, { names, namespace, type }) {
  if (namespace !== undefined) return [{ name: namespace, kind: 'namespace', members: all }];
  if (names === undefined) return type ? all.filter(({ kind }) => kind === 'interface' || kind === 'type') : all;
  return names.split(', ').map((each) => {
    const [name, alias = name] = each.split(' as ');
    return { ...all.find((declaration) => declaration.name === name), name: alias };
  });
}

function prose(comment) {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .replaceAll(/^ \* ?/gm, '')
    .trim();
}

// Classes of characters between [: and :], for the inside of a class of JavaScript's. regex(7), wctype(3)
const classes: Record<string, string> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}\\p{N}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '\\p{P}\\p{S}',
  print: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}',
  graph: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  cntrl: '\\p{Cc}',
  xdigit: '0-9A-Fa-f',
};

// A class, a range, or one character; an end of a range or a character may be written [.x.], a character [=x=].
const item = /\[:([^\]]*):\]|(\[\.[^]\.\]|[^])-(\[\.[^]\.\]|[^])|\[[.=]([^])[.=]\]|([^])/gu;

/** A bracket expression of POSIX as one of JavaScript's; null where it has an unknown class or an empty range. */
export function bracket(text: string): string | null {
  const negated = text.startsWith('[^');
  let content = '';
  for (const [, name, from, to, collating, character] of text.slice(negated ? 2 : 1, -1).matchAll(item)) {
    if (name !== undefined) {
      if (!Object.hasOwn(classes, name)) return null;
      content += classes[name];
    } else if (from !== undefined) {
      const [first, last] = [plain(from), plain(to!)];
      if (first.codePointAt(0)! > last.codePointAt(0)!) return null;
      content += `${literal(first)}-${literal(last)}`;
    } else {
      content += literal(collating ?? character!);
    }
  }
  return `[${negated ? '^' : ''}${content}]`;
}

function plain(end: string): string {
  return end.length > 1 && end.startsWith('[.') ? end.slice(2, -2) : end;
}

function literal(character: string): string {
  return character.replace(/[$^\\.*+?()[\]{}|/-]/, '\\$&');
}

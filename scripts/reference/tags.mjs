// What a docstring says after its prose: `@throws`, `@available` and `@example`, each to the next one or the end.

/** { text, throws, available, example } of a docstring; null for what it does not say. */
export function partsOf(doc) {
  const [text, ...tags] = doc.split(/(?:^|\n+)@(?=throws |available |example )/);
  const said = Object.fromEntries(
    tags.map((tag) => {
      const [, name, content] = /^(\w+) ([\s\S]*)$/.exec(tag);
      return [name, content.trim()];
    }),
  );
  return { text: text.trim(), throws: null, available: null, example: null, ...said };
}

/** What the reference says of one name. */
export interface Entry {
  /** 'pids', 'Process.name', 'type Battery'. */
  title: string;
  /** The part of the page. */
  part: string;
  signature: string;
  /** From below the signature to the example. */
  prose: string;
  throws: string | null;
  available: string | null;
  example: string | null;
  /** Whether it is a member of a class or a function. */
  isCall: boolean;
}

/** The entries of docs/reference.md. */
export function entriesOf(page: string): Entry[] {
  return page.split(/^## /m).flatMap((part) => {
    const [head = '', ...sections] = part.split(/^#{3,4} /m);
    return sections.map((section) => entryOf(head.trim(), section));
  });
}

function entryOf(part: string, section: string): Entry {
  const [title = ''] = section.split('\n', 1);
  const signature = fenced(section, 'ts');
  const afterSignature = section.slice(section.indexOf('```\n\n', section.indexOf('```ts')) + 5);
  const [, throws = null, available = null] = /^Throws: (.*)\. Available: (.*)\.$/m.exec(section) ?? [];
  return {
    title,
    part,
    signature: signature ?? '',
    prose: signature === null ? section : afterSignature.split(/\n\n(?:```|Throws: )/, 1)[0]!,
    throws,
    available,
    example: fenced(section, 'js'),
    isCall: throws !== null,
  };
}

function fenced(section: string, language: string): string | null {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\\n\`\`\``).exec(section)?.[1] ?? null;
}

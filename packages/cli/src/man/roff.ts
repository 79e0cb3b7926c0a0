/** Pieces of a manual page in the macros of man(7), each on lines of its own. */

export function title(name: string, source: string): string {
  return `.TH ${name.toUpperCase()} 1 "" "${source}" "User Commands"\n`;
}

export function section(heading: string, ...content: string[]): string {
  return content.length === 0 ? '' : `.SH ${heading}\n${content.join('')}`;
}

export function paragraph(text: string): string {
  return `.PP\n${line(text)}`;
}

/** A term, which is markup already, with its explanation indented below. */
export function item(term: string, text: string): string {
  return `.TP\n${term}\n${line(text)}`;
}

export function bold(text: string): string {
  return `\\fB${typed(text)}\\fR`;
}

export function italic(text: string): string {
  return `\\fI${typed(text)}\\fR`;
}

/** Text in which nothing is markup. A line must not be empty, nor begin with a dot or an apostrophe. */
export function line(text: string): string {
  return `${plain(text).replace(/^[.']|^$/, '\\&$&')}\n`;
}

/** As it is to be typed: a hyphen stays the character of the keyboard. */
function typed(text: string): string {
  return plain(text).replaceAll('-', '\\-');
}

function plain(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replaceAll(/[\\'`^~]/g, (character) => marks[character]!)
    .replaceAll(
      /[^\0-\x7e]/gu,
      (character) => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

// Characters that roff would show as others.
const marks: Record<string, string> = { '\\': '\\(rs', "'": '\\(aq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti' };

/**
 * The arguments in a command line, as programs take it apart that are built with the C library of Microsoft. In the name of the program a quote only opens
 * and closes. After it 2n backslashes before a quote are n, and one more makes the quote a character; elsewhere they
 * are themselves; and two quotes within quotes are one.
 */
export function argumentsIn(line: string): string[] {
  const [program, rest] = programIn(line);
  const found = [program];
  let at = skipBlanks(rest, 0);
  while (at < rest.length) {
    const argument = argumentAt(rest, at);
    found.push(argument.text);
    at = skipBlanks(rest, argument.end);
  }
  return line.trim() === '' ? [] : found;
}

function programIn(line: string): [program: string, rest: string] {
  const match = /^"([^"]*)"?([^]*)$/.exec(line) ?? /^([^ \t]*)([^]*)$/.exec(line)!;
  return [match[1]!, match[2]!];
}

function argumentAt(line: string, start: number): { text: string; end: number } {
  let [text, at, quoted] = ['', start, false];
  while (at < line.length && (quoted || !isBlank(line[at]!))) {
    const slashes = /^\\*/.exec(line.slice(at))![0].length;
    at += slashes;
    if (line[at] !== '"') {
      text += '\\'.repeat(slashes);
      if (slashes === 0) text += line[at++]!;
      continue;
    }
    text += '\\'.repeat(slashes >> 1);
    at++;
    if (slashes % 2 === 1) text += '"';
    else if (quoted && line[at] === '"') text += line[at++]!;
    else quoted = !quoted;
  }
  return { text, end: at };
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (at < line.length && isBlank(line[at]!)) at++;
  return at;
}

function isBlank(letter: string): boolean {
  return letter === ' ' || letter === '\t';
}

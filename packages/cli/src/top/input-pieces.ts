// A mouse event, a function key, an answer, a key with Alt, or a run of plain text. xterm, "Control Sequences"
const piece =
  /\x1b\[<[\d;]*[Mm]|\x1b\[\[?[\d;]*[A-Za-z~^$]|\x1bO\d*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^[O\]\x1b]|[^\x1b]+/y;

/**
 * What a terminal sent, taken apart so that each piece is one event, for keys come in bursts. `rest` is the beginning of
 * one that has not arrived whole, or the escape key.
 */
export function pieces(text: string): { whole: string[]; rest: string } {
  const whole: string[] = [];
  piece.lastIndex = 0;
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    const found = piece.exec(text);
    if (found !== null) {
      whole.push(found[0]);
      continue;
    }
    // An escape with another one behind it is the key itself.
    if (text[at + 1] !== '\x1b') return { whole, rest: text.slice(at) };
    whole.push('\x1b');
    piece.lastIndex = at + 1;
  }
  return { whole, rest: '' };
}

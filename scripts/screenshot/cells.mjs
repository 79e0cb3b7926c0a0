/** How a cell looks; colours are '#rrggbb', a number of the terminal's sixteen, or null for its own. */
const usual = { text: null, ground: null, bold: false, dim: false, underline: false, reverse: false };

/** Lines as `tmux capture-pane -e` gives them, as runs of text that look alike. SGR of ECMA-48 */
export function runsOf(captured) {
  let look = usual;
  return captured.split('\n').map((line) => {
    const runs = [];
    for (const [, parameters, text] of line.matchAll(/\x1b\[([\d;:]*)m|([^\x1b]+)/g)) {
      if (parameters === undefined) runs.push({ text, look });
      else look = changed(look, parameters.split(/[;:]/).map(Number));
    }
    return runs;
  });
}

function changed(before, parameters) {
  let look = before;
  for (let i = 0; i < parameters.length; i++) {
    const code = parameters[i];
    if (code === 38 || code === 48) {
      const [colour, used] = extended(parameters.slice(i + 1));
      look = { ...look, [code === 38 ? 'text' : 'ground']: colour };
      i += used;
    } else look = { ...look, ...attribute(code) };
  }
  return look;
}

function attribute(code) {
  if (code === 0) return usual;
  if (code === 1) return { bold: true };
  if (code === 2) return { dim: true };
  if (code === 4) return { underline: true };
  if (code === 7) return { reverse: true };
  if (code === 22) return { bold: false, dim: false };
  if (code === 24) return { underline: false };
  if (code === 27) return { reverse: false };
  if (code >= 30 && code <= 37) return { text: code - 30 };
  if (code === 39) return { text: null };
  if (code >= 40 && code <= 47) return { ground: code - 40 };
  if (code === 49) return { ground: null };
  if (code >= 90 && code <= 97) return { text: code - 82 };
  if (code >= 100 && code <= 107) return { ground: code - 92 };
  throw new Error(`SGR ${code} is not known here`);
}

/** A colour by number or by its parts, and how many parameters it took. */
function extended([kind, ...parameters]) {
  if (kind === 2) return [hex(parameters.slice(0, 3)), 4];
  const [number] = parameters;
  if (number < 16) return [number, 2];
  if (number >= 232) return [hex(Array(3).fill(8 + 10 * (number - 232))), 2];
  const levels = [0, 95, 135, 175, 215, 255];
  const cube = number - 16;
  return [hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((part) => levels[part])), 2];
}

function hex(parts) {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

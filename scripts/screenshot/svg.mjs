import { runsOf } from './cells.mjs';

const CELL = { width: 8.4, height: 18 };
const MARGIN = 12;

/** The sixteen colours of a terminal, its text and its ground. */
const grounds = {
  dark: {
    text: '#d4d4d4',
    ground: '#14181d',
    colours: ['#1c2128', '#e5534b', '#57ab5a', '#d5a54a', '#539bf5', '#b083f0', '#39c5cf', '#d4d4d4'],
    bright: ['#7d8590', '#ff938a', '#8ddb8c', '#f2cc60', '#96d0ff', '#dcbdfb', '#7ee7ef', '#ffffff'],
  },
  light: {
    text: '#24292f',
    ground: '#ffffff',
    colours: ['#24292f', '#cf222e', '#116329', '#7d4e00', '#0550ae', '#8250df', '#1b7c83', '#d0d7de'],
    bright: ['#6e7781', '#a40e26', '#1a7f37', '#633c01', '#218bff', '#a475f9', '#3192aa', '#ffffff'],
  },
};

/** A picture of a terminal: each run of text stands at its cell and is as wide as its cells, whatever font draws it. */
export function svgOf(captured, { columns, rows, ground = 'dark' }) {
  const palette = grounds[ground];
  const lines = runsOf(captured).slice(0, rows);
  const width = (columns * CELL.width + 2 * MARGIN).toFixed(0);
  const height = lines.length * CELL.height + 2 * MARGIN;
  const drawn = lines.flatMap((runs, row) => lineOf(runs, row, palette));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" rx="8" fill="${palette.ground}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
${drawn.join('\n')}
</g>
</svg>
`;
}

function lineOf(runs, row, palette) {
  const top = MARGIN + row * CELL.height;
  let column = 0;
  return runs.flatMap(({ text, look }) => {
    const cells = Array.from(text).length;
    const x = (MARGIN + column * CELL.width).toFixed(1);
    const width = (cells * CELL.width).toFixed(1);
    column += cells;
    const { front, back } = coloursOf(look, palette);
    const box = `<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${back}"/>`;
    const attributes = [
      `x="${x}" y="${top + 13}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${front}"`,
      look.bold ? 'font-weight="bold"' : '',
      look.dim ? 'opacity="0.65"' : '',
      look.underline ? 'text-decoration="underline"' : '',
    ];
    const written = `<text ${attributes.filter((each) => each !== '').join(' ')}>${escaped(text)}</text>`;
    return [...(back === palette.ground ? [] : [box]), ...(text.trim() === '' ? [] : [written])];
  });
}

function coloursOf({ text, ground, reverse }, palette) {
  const front = colour(text, palette) ?? palette.text;
  const back = colour(ground, palette) ?? palette.ground;
  return reverse ? { front: back, back: front } : { front, back };
}

function colour(value, { colours, bright }) {
  return typeof value === 'number' ? [...colours, ...bright][value] : value;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');
}

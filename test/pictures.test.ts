import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const home = join(import.meta.dirname, '..');
const pictures = readdirSync(join(home, 'docs/pictures'));
// Its types are not known to the compiler, which does not look into scripts.
const script: string = join(home, 'scripts/screenshot/svg.mjs');

async function drawn(captured: string): Promise<string> {
  const { svgOf } = (await import(script)) as { svgOf(captured: string, size: object): string };
  return svgOf(captured, { columns: 20, rows: 3 });
}

describe('a picture of a terminal', () => {
  test('has each text in its cells, with its colours', async () => {
    const svg = await drawn('plain \x1b[1;31mbold\x1b[0m\n\x1b[30;48;2;1;2;3m on \x1b[38;5;196mred\x1b[39;49m');
    expect(svg).toContain(
      '<text x="12.0" y="25" textLength="50.4" lengthAdjust="spacingAndGlyphs" fill="#d4d4d4">plain',
    );
    expect(svg).toMatch(/<text x="62\.4"[^>]* fill="#e5534b" font-weight="bold">bold/);
    expect(svg).toContain('<rect x="12.0" y="30" width="33.6" height="18" fill="#010203"/>');
    expect(svg).toMatch(/fill="#ff0000">red/);
  });

  test('turns colours round, and takes text as text', async () => {
    const svg = await drawn('\x1b[7m<&>\x1b[27m');
    expect(svg).toMatch(/<rect [^>]*fill="#d4d4d4"\/>\n<text [^>]*fill="#14181d">&lt;&amp;&gt;</);
  });

  test('is not made of what nobody knows to draw', async () => {
    await expect(drawn('\x1b[5mblinks')).rejects.toThrow('SGR 5');
  });
});

test('every picture stands in the README, and every one there is made: node scripts/screenshot.mjs', () => {
  const shown = [...readFileSync(join(home, 'README.md'), 'utf8').matchAll(/\(docs\/pictures\/([\w-]+\.svg)\)/g)];
  expect(shown.map(([, name]) => name!).toSorted()).toEqual(pictures.toSorted());
});

test.each(pictures)('%s shows the machine made for it, and no other', (name) => {
  const svg = readFileSync(join(home, 'docs/pictures', name), 'utf8');
  const words = svg.replace(/<[^>]*>/g, '');
  expect(words).not.toMatch(/\/(home|root|tmp|work|mnt)\//);
});

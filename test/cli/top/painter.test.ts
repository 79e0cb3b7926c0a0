import { describe, expect, test } from 'vitest';
import { Painter } from '../../../packages/cli/src/top/painter.js';
import { themeOf } from '../../../packages/cli/src/top/theme.js';
import { fit, span } from '../../../packages/cli/src/top/views/line.js';

const colours = themeOf('default', 16);
const monochrome = themeOf('monochrome', 16);

const line = (...texts: string[]) =>
  fit(
    texts.map((text) => span(text)),
    20,
  );

describe('what a terminal is told', () => {
  test('is nothing when nothing changed', () => {
    const painter = new Painter(colours);
    painter.paint([line('one'), line('two')]);
    expect(painter.paint([line('one'), line('two')])).toBe('');
  });

  test('is a piece of a line when a piece changed', () => {
    const painter = new Painter(monochrome);
    painter.paint([line('one', 'two', 'three'), line('same')]);
    expect(painter.paint([line('one', 'TWO', 'three'), line('same')])).toBe(
      '\x1b[?2026h\x1b[1;4H\x1b[0mTWO\x1b[0m\x1b[?2026l',
    );
  });

  test('is the rest of the line when the piece has another width', () => {
    const painter = new Painter(monochrome);
    painter.paint([line('用', 'b', 'c')]);
    expect(painter.paint([line('用', 'bb', 'c')])).toContain(`\x1b[1;3H\x1b[0mbbc${' '.repeat(15)}`);
  });

  test('is everything after it was forgotten, and when the height changed', () => {
    const painter = new Painter(colours);
    painter.paint([line('one')]);
    expect(painter.paint([line('one'), line('two')])).toMatch(/\x1b\[2J.*one.*two/);
    painter.forget();
    expect(painter.paint([line('one'), line('two')])).toMatch(/\x1b\[2J.*one.*two/);
  });
});

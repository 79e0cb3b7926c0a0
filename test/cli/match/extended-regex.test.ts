import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../packages/cli/src/exit.js';
import { extendedRegex } from '../../../packages/cli/src/match/extended-regex.js';

describe('a POSIX extended regular expression', () => {
  // Each as regcomp(3) of glibc answers.
  test.each([
    ['sl(ee|oo)p$', 'sleep', true],
    ['^sle', 'asleep', false],
    ['[[:alpha:]]leep', 'sleep', true],
    ['[[:upper:]]', 'sleep', false],
    ['[[:punct:][:space:]]', 'a b', true],
    ['[^[:lower:]]', 'sleep', false],
    ['[]s]leep', ']leep', true],
    ['[^]x]leep', ']leep', false],
    ['[a\\]]', 'a]', true],
    ['[a\\]]', 'a', false],
    ['[[.s.]-t]leep', 'sleep', true],
    ['[[=s=]]leep', 'sleep', true],
    ['[+--]', ',', true],
    ['[a-]', '-', true],
    ['a{,3}sleep', 'sleep', true],
    ['sle{2}p', 'sleep', true],
    ['sle{3,}p', 'sleep', false],
    ['s**leep', 'sleep', true],
    ['slee?+p', 'sleeeep', true],
    ['(ab){2}{2}', 'abababab', true],
    ['sle(e)\\1*p', 'sleeep', true],
    ['sl\\(eep', 'sl(eep', true],
    ['sleep)', 'sleep)', true],
    ['}]', '}]', true],
    ['\\<sleep\\>', 'a sleep b', true],
    ['\\<leep', 'sleep', false],
    ['\\bsleep\\b', 'sleep', true],
    ['\\wleep', 'sleep', true],
    ['\\dleep', '1leep', false],
    ['s()leep', 'sleep', true],
    ['|nosuch', 'anything', true],
    ['a.b', 'a\nb', true],
    ['a/b-c', 'a/b-c', true],
    ['ä.', 'ä😀', true],
  ])('%j in %j: %j', (pattern, text, found) => {
    expect(extendedRegex(pattern).test(text)).toBe(found);
  });

  test.each([
    ['[', '[ without ]'],
    ['a(b', '( without )'],
    ['*a', 'nothing before *'],
    ['a|*', 'nothing before *'],
    ['(+a)', 'nothing before +'],
    ['^*a', 'nothing before *'],
    ['{1}a', 'nothing before {1}'],
    ['a{1', '{ without }'],
    ['a{}', '{ without }'],
    ['a{x}', '{ without }'],
    ['a{2,1}', 'more than'],
    ['a\\', 'backslash'],
    ['(a)\\2', 'no group 2'],
    ['[z-a]', '[z-a]'],
    ['[[:foo:]]', '[[:foo:]]'],
    ['a{32768}', 'more than 32767 times'],
  ])('%j is refused: %s', (pattern, why) => {
    expect(() => extendedRegex(pattern)).toThrow(UsageError);
    expect(() => extendedRegex(pattern)).toThrow(why);
    expect(() => extendedRegex(pattern)).toThrow(JSON.stringify(pattern));
  });

  test('whole, every alternative is', () => {
    const regex = extendedRegex('bash|sh', { whole: true });
    expect(['bash', 'sh', 'dash', 'shell'].filter((name) => regex.test(name))).toEqual(['bash', 'sh']);
  });

  test('without regard to case', () => {
    expect(extendedRegex('[a-f]oo', { ignoreCase: true }).test('FOO')).toBe(true);
  });

  test('bytes that are no UTF-8 are characters', () => {
    expect(extendedRegex('^a.b$').test('a\udcffb')).toBe(true);
  });

  test('whatever is written, it is one or is refused', () => {
    const piece = fc.constantFrom(
      ...'ab[](){}*+?^$|\\.-:=,12'.split(''),
      '[:alpha:]',
      '[.',
      '.]',
      '{1,',
      '\udcff',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          extendedRegex(pieces.join('')).test('ab');
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { works } from '../works.js';
import { binary } from './addon.js';

function lines(program: string, ...args: string[]): string[] {
  return execFileSync(program, [...args, binary], { encoding: 'utf8' }).split('\n');
}

// Another build of it, made to find errors, has other flags.
const published = process.env['SYSU_NATIVE_BINARY'] === undefined;

describe.runIf(published && works('objdump', '--version'))('the addon', () => {
  test('it is linked so that nothing of it can be overwritten, executed or unloaded that need not be', () => {
    const dynamic = lines('readelf', '-dW').join('\n');
    expect(dynamic).toMatch(/FLAGS_1\).*\bNOW\b.*\bNODELETE\b/);
    const segments = lines('readelf', '-lW');
    expect(segments.find((line) => line.includes('GNU_STACK'))).toMatch(/ RW +0x/);
    expect(segments.some((line) => line.includes('GNU_RELRO'))).toBe(true);
    expect(segments.filter((line) => / RWE /.test(line))).toEqual([]);
  });

  test('its stack is guarded, and calls of the C library are checked', () => {
    const symbols = lines('objdump', '-T').join('\n');
    expect(symbols).toContain(' __stack_chk_fail');
    expect(symbols).toContain(' __openat64_2'); // what _FORTIFY_SOURCE makes of openat
  });

  test('it exports the two functions of Node-API and nothing else', () => {
    const exported = lines('objdump', '-T').filter((line) => /\.text|\.data|\.bss|\.rodata/.test(line));
    expect(exported.map((line) => line.split(' ').at(-1)!).sort((a, b) => a.localeCompare(b))).toEqual([
      'napi_register_module_v1',
      'node_api_module_get_api_version_v1',
    ]);
  });

  // Below what Node 20 needs itself: glibc 2.28 and libstdc++ of GCC 6.
  test.each([
    ['GLIBC', '2.17'],
    ['GLIBCXX', '3.4.21'],
    ['CXXABI', '1.3.9'],
  ])('it asks for no newer %s than %s', (library, newest) => {
    const versions = lines('objdump', '-T').flatMap(
      (line) => new RegExp(`\\(${library}_([\\d.]+)\\)`).exec(line)?.[1] ?? [],
    );
    expect(versions.length).toBeGreaterThan(0);
    expect([...versions, newest].sort(byVersion).at(-1)).toBe(newest);
  });
});

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

import { posix } from 'node:path';
import { layers, reserved } from './layers.js';

/** The longest that a source file may be, in lines: past it, a file holds more than one idea. */
const longest = 300;

/** What in these source files, keyed by their path in the repository, breaks the layers. */
export function violations(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length;
    const tooLong = lines > longest ? [`${file} has ${lines} lines`] : [];
    return file.endsWith('.ts') ? [...tooLong, ...wrongImports(file, text), ...wrongWords(file, text)] : tooLong;
  });
}

function wrongImports(file: string, text: string): string[] {
  const layer = layers.find(({ files }) => files.test(file));
  if (layer === undefined) return [`${file} belongs to no layer`];
  return imports(file, text)
    .filter(({ target, typeOnly }) => !layer.mayImport.test(target) && !(typeOnly && layer.mayName?.test(target)))
    .map(({ target }) => `${file} (${layer.name}) imports ${target}`);
}

function wrongWords(file: string, text: string): string[] {
  const code = withoutComments(text);
  return reserved
    .filter(({ within, except, word }) => within.test(file) && !except?.test(file) && word.test(code))
    .map(({ word }) => `${file} uses ${word.source}`);
}

interface Import {
  /** A path in the repository, or a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What a file imports, statically or dynamically. */
function imports(file: string, text: string): Import[] {
  const statements = withoutComments(text).matchAll(
    /\b(?:(?:import|export) (type )?[^;'"]*?from '([^']+)'|import\(?\s*'([^']+)')/g,
  );
  return [...statements].map(([, type, from, bare]) => ({
    target: resolve(file, from ?? bare ?? ''),
    typeOnly: type !== undefined,
  }));
}

function resolve(file: string, target: string): string {
  if (!target.startsWith('.')) return target;
  return posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts');
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

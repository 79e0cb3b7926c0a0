import { attributeNames } from '../../packages/core/src/attributes.js';
import { callChecks } from '../contract/calls.js';
import { lacking } from '../contract/lacking.js';
import { acts } from './acts.js';
import { checked } from './checked.js';

const systems = {
  linux: 'Linux',
  win32: 'Windows',
  darwin: 'macOS',
  freebsd: 'FreeBSD',
  openbsd: 'OpenBSD',
  netbsd: 'NetBSD',
  sunos: 'Solaris',
};
type System = keyof typeof systems;

/** docs/platforms.md: what each system has, as the contract holds it, and how far that was seen. */
export function page(): string {
  const calls = Object.keys(callChecks).map((name) => {
    const cells = names().map((system) => mark(!lacks(system, `${name}()`)));
    return [`\`${name}()\``, ...cells];
  });
  const attributes = attributeNames.map((name) => [`\`${name}\``, ...names().map((system) => attribute(system, name))]);
  return [
    intro,
    '## How each was looked at\n',
    table(
      ['system', 'seen', 'how', 'again by'],
      checked.map(({ system, word, how, script }) => [system, word, how, `\`npm run ${script}\``]),
    ),
    '\n## Calls\n',
    'Of the machine. • is there; where there is nothing, the call throws `Unsupported`.\n',
    table(['call', ...Object.values(systems)], calls),
    '\n## Acts\n',
    'What a backend has a call for; the tests of each system say what is done with it.\n',
    table(
      ['call', ...Object.values(systems)],
      acts.map(([call, isThere]) => [`\`${call}\``, ...isThere.map(mark)]),
    ),
    '\n## Attributes of processes\n',
    'Behind "without" stand properties that are null there; where there is nothing, the attribute is null or throws',
    '`Unsupported`.\n',
    table(['attribute', ...Object.values(systems)], attributes),
    '',
  ].join('\n');
}

const intro = `# What each system has

Made from what the contract (\`test/contract\`) holds every backend to: not to be edited, \`npx vitest run
test/platforms.test.ts --update\` writes it anew. On AIX all names exist and every call throws \`Unsupported\`.

**run**: on the system itself. **run under emulation**: an emulator or Wine stood between the library and the kernel.
**compiled and linked**: nothing of the addon ever ran there; what decodes its bytes ran elsewhere.
`;

function names(): System[] {
  return Object.keys(systems) as System[];
}

function lacks(system: System, name: string): boolean {
  return lacking[system]!.includes(name);
}

function attribute(system: System, name: string): string {
  if (lacks(system, name)) return '';
  const without = lacking[system]!.filter((each) => each.startsWith(`${name}.`)).map((each) => each.split('.')[1]!);
  return without.length > 0 ? `• without ${without.join(', ')}` : '•';
}

function mark(isThere: boolean): string {
  return isThere ? '•' : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { functionOfGiven, givenModules } from './given.mjs';

// Modules of the library whose functions most commands never call. They export nothing else.
const seldom = [
  'connection-rows',
  'connections',
  'descendants',
  'file-uses',
  'memory-maps',
  'process-iter',
  'system-sample',
  'tcp-holdings',
  'platform/linux/ability-cgroup',
  'platform/linux/ability-kernel',
  'platform/linux/ability-pidfd',
  'platform/linux/ability-privileges',
  'platform/linux/cgroup',
  'platform/linux/cgroup-info',
  'platform/linux/cpu-frequency',
  'platform/linux/diskstats',
  'platform/linux/driver-files',
  'platform/linux/follow-path',
  'platform/linux/hwmon',
  'platform/linux/interface-files',
  'platform/linux/kin',
  'platform/linux/links',
  'platform/linux/locate',
  'platform/linux/machine-file',
  'platform/linux/memory-maps',
  'platform/linux/net-dev',
  'platform/linux/net-files',
  'platform/linux/net-igmp',
  'platform/linux/net-ipv6-route',
  'platform/linux/net-namespaces',
  'platform/linux/net-route',
  'platform/linux/net-snmp',
  'platform/linux/netlink-sockets',
  'platform/linux/open-files',
  'platform/linux/power-supply',
  'platform/linux/proc-children',
  'platform/linux/proc-locks',
  'platform/linux/socket-links',
  'platform/linux/thermal-zone',
  'platform/linux/threads',
];

/**
 * The chunk `rest` has these modules and what they alone import, a third of the library. It is the same for all commands,
 * and is not read before one of these functions is called.
 */
export class Rest {
  #folder;
  /** What a command's chunk gives it: names by the module that exports them. */
  #given = new Map();

  constructor(core) {
    this.#folder = join(core, 'dist');
  }

  /** In a command's chunk: functions that call those of the rest. */
  facades() {
    return {
      name: 'facades',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^rest:$/ }, () => ({ path: 'rest', namespace: 'rest' }));
        onLoad({ filter: /.*/, namespace: 'rest' }, () => ({ contents: rest }));
        onLoad({ filter: ofCore }, ({ path }) => {
          const name = this.#nameOf(path);
          return seldom.includes(name) ? { contents: facade(name, readFileSync(path, 'utf8')) } : undefined;
        });
      },
    };
  }

  /** How the rest is bundled. After that `giving` is known. */
  async build() {
    const inChunks = await this.#modulesOfChunks();
    return {
      ...functionOfGiven,
      stdin: {
        contents: seldom.map((name) => `export * as ${JSON.stringify(name)} from './${name}.js';`).join('\n'),
        resolveDir: this.#folder,
      },
      plugins: [
        this.#noteGiven(inChunks),
        givenModules((file) => {
          const name = this.#nameOf(file);
          return inChunks.has(name) ? name : null;
        }),
      ],
    };
  }

  /** Those of the library that are reached otherwise than by way of the rest. */
  async #modulesOfChunks() {
    const names = new Set();
    const note = ({ path }) => void names.add(this.#nameOf(path));
    const plugins = [this.facades(), { name: 'note', setup: ({ onLoad }) => onLoad({ filter: ofCore }, note) }];
    const entryPoints = [join(this.#folder, 'index.js')];
    await build({ entryPoints, bundle: true, write: false, platform: 'node', logLevel: 'error', plugins });
    return names;
  }

  /** What the entry point of a command's chunk says besides, to give the rest what it has. */
  giving() {
    const modules = [...this.#given].map(([module, all], index) => {
      const names = [...all].map((name) => ({ name, own: `${name}_${index}` }));
      const imported = names.map(({ name, own }) => `${name} as ${own}`).join(', ');
      const given = names.map(({ name, own }) => `${name}: ${own}`).join(', ');
      return {
        imports: `import { ${imported} } from ${JSON.stringify(join(this.#folder, `${module}.js`))};`,
        gives: `${JSON.stringify(module)}: { ${given} }`,
      };
    });
    const imports = modules.map((module) => module.imports).join('\n');
    const given = modules.map((module) => module.gives).join(', ');
    return `import { give } from 'rest:';\n${imports}\ngive(() => ({ ${given} }));`;
  }

  /** Which names the rest imports from modules of the chunks. */
  #noteGiven(inChunks) {
    return {
      name: 'note-given',
      setup: ({ onLoad }) =>
        onLoad({ filter: ofCore }, ({ path }) => {
          for (const [, names, from] of readFileSync(path, 'utf8').matchAll(imported)) {
            const module = this.#nameOf(resolve(path, '..', from));
            if (!inChunks.has(module)) continue;
            if (names === undefined) throw new Error(`${path} is not given all of ${module}, but what it names`);
            const known = this.#given.get(module) ?? new Set();
            // `a`, or `a as b`.
            for (const [name] of names.matchAll(/\w+(?: as \w+)?/g)) known.add(name.split(' ')[0]);
            this.#given.set(module, known);
          }
          return undefined;
        }),
    };
  }

  #nameOf(file) {
    return relative(this.#folder, file).replace(/\.js$/, '').replaceAll(sep, '/');
  }
}

const ofCore = /[\\/]core[\\/]dist[\\/].*\.js$/;
const imported = /^(?:import|export) (?:\{([^}]*)\}|\*[^;]*) from '(\.[^']*)';/gm;

/** One for each chunk. */
const rest = `let modules, given;
export const give = (make) => void (given = make);
export const ask = (module) => (modules ??= loadChunk("rest")(given()))[module];`;

function facade(name, code) {
  const functions = [...code.matchAll(/^export (?:async )?function\*? ?(\w+)/gm)].map(([, name]) => name);
  if (functions.length !== code.match(/^export (?!\{\};)/gm)?.length)
    throw new Error(`${name} exports more than functions`);
  const calls = functions.map((called) => `export const ${called} = (...args) => ask("${name}").${called}(...args);`);
  return `import { ask } from 'rest:';\n${calls.join('\n')}`;
}

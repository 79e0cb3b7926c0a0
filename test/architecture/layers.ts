/** Who may import what. The first layer whose `files` match a source file is the one it belongs to. */
export interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Sources by their path in the repository, packages and built-in modules by their specifier. */
  readonly mayImport: RegExp;
  /** What it may import the types of, besides: that loads nothing. */
  readonly mayName?: RegExp;
}

const foundation = 'packages/core/src/(model/[\\w-]+|units|field|errors|numbers|text)\\.ts';
// What every system may use, and the folder of each, which knows no other. The BSDs share one folder besides.
const seam = 'packages/core/src/platform/(?!index)[\\w-]+\\.ts';
const systems = ['linux', 'windows', 'darwin', 'sunos', 'bsd'];
const bsds = ['freebsd', 'openbsd', 'netbsd'];
const coreTop = 'packages/core/src/[\\w-]+\\.ts';
const tables = 'packages/core/src/tables/.*';
const frame = 'packages/cli/src/(?!io|main)[\\w-]+\\.ts';
// What a command with more than one idea in it is made of: ps/formats.ts.
const parts = 'packages/cli/src/(?!commands|render)\\w+/.*';
const render = 'packages/cli/src/render/.*';
// Of the screen: what it knows, what it shows, and what is open over it. Pure functions.
const rooms = 'packages/cli/src/top/(state|views|panels)/.*';
// Of the screen: the file in which people keep how they like it.
const settings = 'packages/cli/src/top/settings/.*';
// Of the screen: the terminal, the process that gives it back, and the engine that both run on.
const doors = 'packages/cli/src/top/(terminal|guard|blessed-program\\.d)\\.ts';

export const layers: readonly Layer[] = [
  {
    name: 'native',
    files: /^packages\/native\//,
    mayImport: any('packages/native/[\\w-]+\\.ts', 'node-gyp-build', 'node:.*'),
  },
  { name: 'foundation', files: any(foundation), mayImport: any(foundation) },
  { name: 'tables', files: any(tables), mayImport: any(foundation, tables) },
  ...systems.map((name) => {
    const system = `packages/core/src/platform/${name}/.*`;
    return { name, files: any(system), mayImport: any(foundation, seam, system, '@sysu/native', 'node:.*') };
  }),
  ...bsds.map((name) => {
    const own = `packages/core/src/platform/${name}/.*`;
    const shared = 'packages/core/src/platform/bsd/.*';
    return { name, files: any(own), mayImport: any(foundation, seam, shared, own, '@sysu/native', 'node:.*') };
  }),
  { name: 'seam', files: any(seam), mayImport: any(foundation, seam, 'node:.*'), mayName: any('@sysu/native') },
  {
    name: 'platform switch',
    files: any('packages/core/src/platform/index\\.ts'),
    mayImport: any(foundation, seam, 'packages/core/src/platform/\\w+/index\\.ts', '@sysu/native'),
  },
  {
    name: 'library',
    files: any(coreTop),
    mayImport: any(foundation, tables, coreTop, seam, 'packages/core/src/platform/index\\.ts', 'node:.*'),
  },
  {
    name: 'dispatcher',
    files: any('packages/cli/src/(main|commands/index)\\.ts'),
    mayImport: any('packages/cli/src/(commands/[\\w-]+|command-needs|context|io)\\.ts'),
    mayName: any(frame),
  },
  {
    name: 'render',
    files: any(render),
    mayImport: any('@sysu/core', render, 'chalk', 'cli-table3', 'get-east-asian-width'),
  },
  {
    name: 'screen',
    files: any(rooms),
    mayImport: any('@sysu/core', render, rooms, 'packages/cli/src/(exit|print-table|ps/columns|match/family)\\.ts'),
  },
  {
    name: 'recordings',
    files: any('packages/cli/src/top/recording/.*'),
    mayImport: any(
      '@sysu/core',
      'packages/cli/src/exit\\.ts',
      'packages/cli/src/top/(state|recording)/.*',
      'node:(fs|zlib)',
    ),
  },
  {
    name: 'settings of the screen',
    files: any(settings),
    mayImport: any('@sysu/core', rooms, settings, 'packages/cli/src/own-file\\.ts', 'smol-toml'),
    mayName: any('packages/cli/src/context\\.ts'),
  },
  {
    name: 'terminal',
    files: any(doors),
    mayImport: any('@sysu/core', 'blessed/lib/program\\.js', 'packages/cli/src/top/.*', 'node:.*'),
  },
  {
    name: 'commands',
    files: any('packages/cli/src/commands/.*', parts),
    mayImport: any('@sysu/core', render, frame, parts, 'packages/cli/src/commands/.*', 'commander', 'chalk'),
    mayName: any('packages/cli/src/io\\.ts'),
  },
  {
    name: 'command line',
    files: any('packages/cli/src/.*'),
    mayImport: any(
      '@sysu/core',
      'packages/cli/src/(?!commands/).*',
      'commander',
      'chalk',
      'fastest-levenshtein',
      'node:.*',
    ),
  },
];

/** Words that only some of the files may use, though they would compile anywhere. */
export interface Reserved {
  readonly word: RegExp;
  readonly within: RegExp;
  readonly except?: RegExp;
}

const core = 'packages/core/src/.*';
const cli = 'packages/cli/src/.*';

export const reserved: readonly Reserved[] = [
  {
    word: /\bprocess\.(platform|arch)\b|\} = process;|\bos\.platform\b|\{[^}]*\bplatform\b[^}]*\} from 'node:os'/,
    within: any(core, cli),
    except: any('packages/core/src/platform/index\\.ts'),
  },
  { word: /\bnode:child_process\b/, within: any(core), except: any('packages/core/src/popen\\.ts') },
  { word: /\bconsole\./, within: any(core, cli) },
  // Of the global object alone: a process to list or to signal may be called `process` too.
  {
    word: /\bprocess\.(argv|chdir|emitWarning|env|execPath|exit|exitCode|hrtime|nextTick|off|on|once|std\w+|umask)\b/,
    within: any('packages/cli/src/(commands|render)/.*', parts),
    except: any(doors),
  },
  {
    word: /\bprocess\.(stdin|stdout|stderr)\b/,
    within: any(core, cli),
    except: any('packages/cli/src/io\\.ts', doors),
  },
  { word: /\.node['"`]/, within: any('packages/.*'), except: any('packages/native/index\\.ts') },
];

function any(...patterns: string[]): RegExp {
  return new RegExp(`^(${patterns.join('|')})$`);
}

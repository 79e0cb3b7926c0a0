// Becomes packages/cli/dist/main.cjs, behind the list of `commands`: loads the chunk of the one that is called, or that of
// help, which is a whole program (src/main.ts). Where the sources load another with `import('./commands/ps.js')`, it says
// `Promise.resolve(loadChunk('ps'))`.
// A chunk is one function expression, whose parameters are what is here for all of them. V8 compiles it from the cache
// that the bundler left for the Node.js it ran on; any other Node.js rejects that cache and compiles the source.

const [nodeMajor, nodeMinor] = process.versions.node.split('.').map(Number);
if (nodeMajor < 20 || (nodeMajor === 20 && nodeMinor < 19)) {
  process.stderr.write('sysu: needs Node.js 20.19 or newer, and this is ' + process.version + '\n');
  process.exit(1);
}

const chunks = new Map();
// require() looks for a module anew each time, and not every Node.js 21 and 22 has the other.
const getBuiltin = process.getBuiltinModule ?? require;
// With what is here already, and would yet be compiled as a module.
const builtins = new Map([['node:process', process]]);
const words = process.argv.slice(2);
loadChunk(commands.includes(words[0]) ? words[0] : 'help').start(words);

function loadChunk(name) {
  if (!chunks.has(name)) chunks.set(name, runChunk(name));
  return chunks.get(name);
}

function runChunk(name) {
  const { readFileSync } = builtin('node:fs');
  const filename = __dirname + '/' + name + '.cjs';
  let cachedData;
  try {
    cachedData = readFileSync(__dirname + '/' + name + '.' + process.version + '-' + process.arch + '.cache');
  } catch {
    // Built by another Node.js.
  }
  // As UTF-8 in one call of C++, which Node.js has used to read this file; in every other way by a dozen functions of its
  // own, which it then has to compile.
  const script = new (builtin('node:vm').Script)(readFileSync(filename, 'utf8'), { filename, cachedData });
  const chunk = { exports: {} };
  script.runInThisContext()(chunk, builtin, loadChunk, lazily, module, monotonicMilliseconds);
  return chunk.exports;
}

/** A chunk has dozens of calls. */
function builtin(name) {
  if (!builtins.has(name)) builtins.set(name, getBuiltin(name));
  return builtins.get(name);
}

/** A built-in module that is loaded when something of it is first used. */
function lazily(name) {
  return new Proxy({}, { get: (_, key) => builtin(name)[key] });
}

/** What stands in place of performance.now(). */
function monotonicMilliseconds() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

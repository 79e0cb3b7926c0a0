// The whole command line in one file, for tests that start it in a namespace.
import { start } from '../../packages/cli/src/main.js';

start(process.argv.slice(2));

// The whole command line in one file, for tests that start it in a namespace.
import '../../packages/cli/src/main.js';

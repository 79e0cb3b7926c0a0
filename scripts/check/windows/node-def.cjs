// Writes the module definition of node.exe: of Node-API only version 8, so that what is newer does not link.
const { symbols } = require('../../../packages/native/node_modules/node-api-headers');

const { js_native_api_symbols: values, node_api_symbols: environments } = symbols.v8;
process.stdout.write(['NAME node.exe', 'EXPORTS', ...values, ...environments, ''].join('\n'));

import { SocketAddresses } from '../socket-addresses.js';

// AF_INET6 of sys/socket.h.
export const addresses: SocketAddresses = new SocketAddresses({ inet6: 24, alignment: 8 });

import { message } from '../bsd/interfaces.js';
import type { InterfaceList } from '../bsd/interfaces.js';
import { ifaMsghdr, ifMsghdr } from './layouts-network.js';
import { addresses } from './sockaddr.js';

export const interfaceList: InterfaceList = {
  // CTL_NET, PF_ROUTE, NET_RT_IFLIST of sys/socket.h: net.route.0.0.iflist of all interfaces.
  name: [4, 17, 0, 0, 3, 0],
  info: message(0xe, ifMsghdr),
  address: message(0xc, ifaMsghdr),
  kinds: addresses,
  // LINK_STATE_UNKNOWN, INVALID, DOWN, KALIVE_DOWN, UP, HALF_DUPLEX, FULL_DUPLEX.
  linkStates: [
    ['unknown', 0],
    ['unknown', 0],
    ['down', 0],
    ['down', 0],
    ['up', 0],
    ['up', 1],
    ['up', 2],
  ],
};

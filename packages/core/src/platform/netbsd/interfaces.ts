import { message } from '../bsd/interfaces.js';
import type { InterfaceList } from '../bsd/interfaces.js';
import { ifaMsghdr, ifMsghdr } from './layouts-network.js';
import { addresses } from './sockaddr.js';

export const interfaceList: InterfaceList = {
  // CTL_NET, PF_ROUTE, NET_RT_IFLIST of sys/socket.h: net.route.0.0.iflist of all interfaces. Lower numbers of the last
  // two are those of older releases, with their messages.
  name: [4, 34, 0, 0, 6, 0],
  info: message(0x14, ifMsghdr),
  address: message(0x16, ifaMsghdr),
  kinds: addresses,
  // LINK_STATE_UNKNOWN, DOWN, UP.
  linkStates: [
    ['unknown', 0],
    ['down', 0],
    ['up', 0],
  ],
};

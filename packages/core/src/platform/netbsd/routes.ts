import type { RouteList } from '../bsd/routes.js';
import { decode } from '../layout.js';
import { rtMsghdr } from './layouts-network.js';

export const routeList: RouteList = {
  // CTL_NET, PF_ROUTE, NET_RT_DUMP of sys/socket.h: net.route.0.0.dump.0 of all families.
  name: [4, 34, 0, 0, 1, 0],
  size: rtMsghdr.size,
  decode: (from, at) => decode(rtMsghdr, from, at),
};

import type { Table } from '../field.js';
import type { Route } from '../model/routes.js';
import * as unit from '../units.js';
import { plainColumn } from './column.js';

export const routeTable: Table<Route> = {
  name: 'routes',
  fields: [
    plainColumn('destination', 'DESTINATION', unit.text, 'The first of the addresses it is for.'),
    plainColumn('prefixLength', 'BITS', unit.identifier, 'How many bits all of them have in common.'),
    plainColumn(
      'gateway',
      'GATEWAY',
      unit.text,
      'Who passes packets on; none where the addresses are reached directly.',
    ),
    plainColumn('netmask', 'NETMASK', unit.text, 'The common bits as a mask.'),
    plainColumn(
      'flags',
      'FLAGS',
      unit.text,
      'Letters: U up, G by a gateway, H a single host, ! refused; others as route(8) has them.',
    ),
    plainColumn('metric', 'METRIC', unit.level, 'Of routes to the same addresses the smallest is taken.'),
    plainColumn('interface', 'INTERFACE', unit.text, 'The network interface that packets leave by.'),
    plainColumn('family', 'FAMILY', unit.text, 'AF_INET or AF_INET6.'),
    plainColumn('references', 'REFS', unit.count, 'How many parts of the kernel hold on to it.'),
    plainColumn('uses', 'USES', unit.count, 'How often it was looked up.'),
    plainColumn('mtu', 'MTU', unit.count, 'Bytes of the largest packet, 0 when not set; not told of IPv6.'),
    plainColumn('window', 'WINDOW', unit.bytes, 'Bytes of the TCP window, 0 when not set; not told of IPv6.'),
    plainColumn('irtt', 'IRTT', unit.count, 'Milliseconds that TCP starts from, 0 when not set; not told of IPv6.'),
  ],
  standard: ['destination', 'prefixLength', 'gateway', 'flags', 'metric', 'interface'],
  key: null,
};

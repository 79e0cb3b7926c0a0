#!/bin/sh
# stage.sh COMMAND…, in the folder of the clone: runs a command on a machine made up for pictures, with names, users, folders
# and processes of its own, in namespaces that end with it. The clone is /opt/sysu there. Needs root.
set -eu
if [ "${SYSU_STAGE-}" != set ]; then
  SYSU_STAGE="set" exec unshare --mount --uts --net --pid --fork --kill-child --mount-proc sh "$0" "$@"
fi
hostname harbour
ip link set lo up 2>/dev/null || true
mount -t tmpfs stage /srv
mkdir -p /srv/db/base /srv/db/wal /srv/log /srv/shop /srv/passwd
printf '%s\n' root:x:0:0::/root:/bin/sh www:x:33:33::/srv:/bin/sh postgres:x:110:110::/srv/db:/bin/sh \
  anna:x:1000:1000::/srv:/bin/sh shop:x:1001:1001::/srv/shop:/bin/sh >/srv/passwd/passwd
mount --bind /srv/passwd/passwd /etc/passwd
mount -t tmpfs stage /opt
mkdir /opt/sysu
mount --bind "$PWD" /opt/sysu
perl /opt/sysu/scripts/screenshot/actors.pl &
cd /opt/sysu
"$@"

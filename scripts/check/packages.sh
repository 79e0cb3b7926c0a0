#!/bin/sh
# packages.sh NAME…: installs packages of Debian that are missing.
set -eu
dpkg -s "$@" >/dev/null 2>&1 && exit
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=900 -qq update
apt-get -o DPkg::Lock::Timeout=900 -qq install -y --no-install-recommends "$@" >/dev/null

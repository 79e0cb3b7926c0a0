#!/usr/bin/env bash
# The addon for Windows x64, built with mingw-w64; and on Wine, by node.exe, the contract and the tests of what Windows
# alone has, commands among them. On a Debian machine, as root. The last line counts: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/check/windows/environment.sh

# Without a build there are no commands to run.
[ -e packages/cli/dist/built ] || scripts/bootstrap
scripts/check/windows/install.sh
scripts/check/windows/build.sh
scripts/check/windows/stage.sh

# Of our own prefix alone. What a test has left behind does not end by itself.
trap 'timeout 20 wineserver -w || wineserver -k' EXIT
addon=$windows/addon/sysu_native.node
SYSU_CLONE="Z:${windows//\//\\}\\clone"
export SYSU_CLONE SYSU_EMULATOR=wine
{
  for version in "${node_versions[@]}"; do
    SYSU_WINDOWS_NODE=$version node scripts/contract.mjs "windows-x64, Node.js $version" "$addon" scripts/check/windows/node
  done
  node scripts/check/windows/tests.mjs "$addon" scripts/check/windows/node
} | scripts/check/total

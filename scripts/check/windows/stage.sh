#!/usr/bin/env bash
# Lays out what a built clone on Windows has, from the bundle and the addon that were built here: bin/sysu.cmd runs there.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/check/windows/environment.sh

rm -rf "$windows/clone"
native=$windows/clone/packages/@sysu/native
mkdir -p "$windows/clone/bin" "$windows/clone/packages/cli" "$native/prebuilds/win32-x64"
cp bin/sysu.cmd "$windows/clone/bin"
cp -r packages/cli/dist "$windows/clone/packages/cli"
# What Linux's Node.js has compiled is of no use there.
rm -f "$windows"/clone/packages/cli/dist/*.cache
cp -r packages/native/dist packages/native/package.json "$native"
cp "$windows/addon/sysu_native.node" "$native/prebuilds/win32-x64"

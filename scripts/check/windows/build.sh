#!/usr/bin/env bash
# Builds the addon for Windows x64.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. scripts/check/windows/environment.sh
make --silent -j2 -f scripts/check/windows/addon.mk OUT="$windows/addon" "$windows/addon/sysu_native.node"

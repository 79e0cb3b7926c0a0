#!/usr/bin/env bash
# Builds the addon for every system that it can be built for here, packs the package, and loads it from the package on each
# Node.js that runs here or is emulated: that it takes the binary that is its own. The last line counts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/check/windows/environment.sh
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
scripts/prebuilds/all.sh

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node scripts/pack.mjs "$folder" >/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder/app" "$folder"/sysu-native-*.tgz
cat >"$folder/app/load.cjs" <<'JS'
const names = Object.keys(require('@sysu/native').load(`${process.platform}-${process.arch}`));
require('node:fs').writeFileSync(`${__dirname}/loaded`, names.length > 10 ? 'whole' : 'not whole');
JS

# loads NAME COMMAND…: by the Node.js that COMMAND starts.
loads() {
  rm -f "$folder/app/loaded"
  "${@:2}" "$folder/app/load.cjs" >"$folder/output" 2>&1 </dev/null || true
  if [ "$(cat "$folder/app/loaded" 2>/dev/null)" = whole ]; then
    echo '1 passed, 0 failed'
  else
    cat "$folder/output"
    echo "failed: $1"
    echo '0 passed, 1 failed'
  fi
}

{
  loads linux-x64 node
  for built in 'arm64 aarch64' 'armv7 arm' 'ppc64le ppc64le' 's390x s390x'; do
    read -r processor qemu <<<"$built"
    loads "linux-$processor" "qemu-$qemu-static" -L "$cache/linux-$processor/root" "$cache/linux-$processor/node/bin/node"
  done
  loads win32-x64 scripts/check/windows/node
} | scripts/check/total

#!/usr/bin/env bash
# Compiles and links the addon of the BSDs for FreeBSD with clang, whose headers do not come here: it is C over
# declarations of its own, and the tables of its structs are held to ours. Then the whole of it is run on this machine
# over a kernel that is made up. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts/check/packages.sh clang lld gcc libc6-dev
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")/freebsd
headers=packages/native/node_modules/node-api-headers/include
flags=(-std=c11 -ffreestanding -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -DNAPI_VERSION=8)

# addon TARGET: every file of it, and one shared object of them all.
addon() {
  local target=$1 folder=$cache/$1 file objects=()
  mkdir -p "$folder"
  for file in packages/native/src/bsd/*.c; do
    objects+=("$folder/$(basename "$file" .c).o")
    clang --target="$target" "${flags[@]}" -Ipackages/native/src -I$headers -c "$file" -o "${objects[-1]}" || return
  done
  ld.lld -shared -o "$folder/sysu_native.node" "${objects[@]}"
}

{
  status=0
  for target in {x86_64,aarch64}-unknown-freebsd13; do
    if addon "$target"; then
      echo "compiled and linked for $target"
      echo '1 passed, 0 failed'
    else
      echo '0 passed, 1 failed'
      status=1
    fi
  done
  report=$(mktemp)
  CI=true node node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json="$report" \
    test/core/platform/bsd test/contract/freebsd.test.ts test/native/bsd || status=1
  read -r passed failed skipped < <(node .ci/tally.mjs "$report" $status)
  rm "$report"
  echo "$passed passed, $failed failed, $skipped skipped"
  exit $status
} | scripts/check/total

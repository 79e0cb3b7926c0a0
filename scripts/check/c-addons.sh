#!/usr/bin/env bash
# c-addons.sh: compiles and links the addons of FreeBSD and Solaris with clang. The headers of these systems do not come
# here: the addons are C over declarations of their own, and the tables of structs are held to ours. Then they are run
# on this machine, over a kernel that is made up. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts/check/packages.sh clang lld gcc libc6-dev
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")/c-addons
headers=packages/native/node_modules/node-api-headers/include
flags=(-std=c11 -ffreestanding -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -DNAPI_VERSION=8)

# addon FOLDER TARGET: every file of it, and one shared object of them all.
addon() {
  local target=$2 folder=$cache/$2 file objects=()
  mkdir -p "$folder"
  for file in packages/native/src/{c,"$1"}/*.c; do
    objects+=("$folder/$(basename "$file" .c).o")
    clang --target="$target" "${flags[@]}" -Ipackages/native/src -I$headers -c "$file" -o "${objects[-1]}" || return
  done
  ld.lld -shared -o "$folder/sysu_native.node" "${objects[@]}" && echo "compiled and linked for $target"
}

{
  status=0
  for built in 'bsd x86_64-unknown-freebsd13' 'bsd aarch64-unknown-freebsd13' 'sunos x86_64-pc-solaris2.11'; do
    # shellcheck disable=SC2086
    if addon $built; then
      echo '1 passed, 0 failed'
    else
      echo '0 passed, 1 failed'
      status=1
    fi
  done
  report=$(mktemp)
  CI=true node node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json="$report" \
    test/core/platform/{bsd,sunos} test/contract/freebsd.test.ts test/native/bsd || status=1
  read -r passed failed skipped < <(node .ci/tally.mjs "$report" $status)
  rm "$report"
  echo "$passed passed, $failed failed, $skipped skipped"
  exit $status
} | scripts/check/total

#!/usr/bin/env bash
# c-addons.sh: compiles and links the addons of the BSDs and of Solaris with clang. The headers of these systems do not come
# here: the addons are C over declarations of their own, and the tables of structs are held to ours. Then they are run
# on this machine, over a kernel that is made up. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts/check/packages.sh clang lld gcc libc6-dev
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")/c-addons
headers=packages/native/node_modules/node-api-headers/include
# OpenBSD's clang protects stacks with what its linker provides.
flags=(-std=c11 -ffreestanding -fno-stack-protector -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -DNAPI_VERSION=8)

# addon TARGET FOLDER…: every file of these, and one shared object of them all. The last folder is the system's own.
addon() {
  local target=$1 folder=$cache/$1 sources=packages/native/src file part objects=()
  shift
  for part in c "$@"; do
    mkdir -p "$folder/$part"
    for file in $sources/"$part"/*.c; do
      objects+=("$folder/$part/$(basename "$file" .c).o")
      clang --target="$target" "${flags[@]}" -I$sources -I$sources/"${*: -1}" -I$headers \
        -c "$file" -o "${objects[-1]}" || return
    done
  done
  ld.lld -shared -o "$folder/sysu_native.node" "${objects[@]}" && echo "compiled and linked for $target"
}

{
  status=0
  for built in 'x86_64-unknown-freebsd13 bsd freebsd' 'aarch64-unknown-freebsd13 bsd freebsd' \
    'x86_64-unknown-openbsd bsd openbsd' 'aarch64-unknown-openbsd bsd openbsd' \
    'x86_64-unknown-netbsd bsd netbsd' 'aarch64-unknown-netbsd bsd netbsd' 'x86_64-pc-solaris2.11 sunos'; do
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
    test/core/platform/{freebsd,openbsd,netbsd,sunos} test/contract/{freebsd,openbsd,netbsd,solaris}.test.ts \
    test/native/bsd || status=1
  read -r passed failed skipped < <(node .ci/tally.mjs "$report" $status)
  rm "$report"
  echo "$passed passed, $failed failed, $skipped skipped"
  exit $status
} | scripts/check/total

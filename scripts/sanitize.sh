#!/bin/sh
# Builds the addon with AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer, and runs its tests and a loop over
# every call of the library under them; with `thread` as the first argument, some tests with ThreadSanitizer. Other
# arguments go to vitest instead of those tests. Needs g++ with its sanitizers, and an installed workspace.
set -eu
cd "$(dirname "$0")/.."

kind=address
if [ "${1-}" = thread ]; then
  kind=thread
  shift
fi
case $kind in
  address)
    flags='-fsanitize=address,undefined -fno-sanitize-recover=undefined' libraries='libasan libubsan'
    tests='test/native/ test/leaks/'
    ;;
  thread)
    flags='-fsanitize=thread' libraries='libtsan'
    # What runs on several threads; sh, which others go through, does not start with this library.
    tests='test/native/workers test/native/read-files test/native/kept-files test/native/poll'
    ;;
esac
# shellcheck disable=SC2086
[ $# -gt 0 ] || set -- $tests

folder=$(mktemp -d)
chmod 1777 "$folder" # some tests run as another user
trap 'rm -r "$folder"' EXIT
headers=$(cd packages/native && node -p 'require("node-api-headers").include_dir')
# shellcheck disable=SC2086
g++ -std=c++17 -O1 -g -fPIC -shared -fno-omit-frame-pointer $flags -DNAPI_VERSION=8 -Ipackages/native/src \
  -I"$headers" packages/native/src/common/*.cc packages/native/src/posix/*.cc packages/native/src/linux/*.cc \
  -Wl,-z,nodelete -o "$folder/sysu_native.node"

# Node itself is not instrumented, so the runtimes must be loaded before it.
preload=
for library in $libraries; do preload="$preload $(g++ -print-file-name=$library.so)"; done
# An error ends the process by abort. Leaks do not change how it ends, for Node leaves some of its own when it exits:
# those of the addon are picked out of the reports below.
options="abort_on_error=1:log_path=$folder/report"
export SYSU_NATIVE_BINARY="$folder/sysu_native.node" \
  ASAN_OPTIONS="$options" LSAN_OPTIONS=exitcode=0 UBSAN_OPTIONS="$options:print_stacktrace=1"
# ThreadSanitizer takes a descriptor for memory that open(2) made and close(2) frees, and does not know openat(2).
printf 'race_top:^__interceptor_%s$\n' close epoll_ctl pread read >"$folder/descriptors"
export TSAN_OPTIONS="log_path=$folder/report:exitcode=0:suppressions=$folder/descriptors"

status=0
# On threads of one process, which ends by exit: the processes that vitest starts it kills, and leaks would go unseen.
LD_PRELOAD="${preload# }" node node_modules/vitest/vitest.mjs run --pool=threads --no-file-parallelism "$@" || status=$?
# What V8 allocated when the addon called it is V8's. And Node-API frees a promise only by settling it, which it refuses
# in a worker that is ending: 8 bytes stay behind.
if ! awk '
  BEGIN { RS = "" }
  { ours = index($0, "sysu::"); engine = index($0, "v8::") }
  /napi_create_promise/ || / created by / { next }
  ours && (!engine || ours < engine) { found = 1; print $0 "\n" }
  END { exit found }' "$folder"/report.* /dev/null
then
  echo 'sanitize.sh: the reports above are of the addon' >&2
  status=1
fi
exit $status

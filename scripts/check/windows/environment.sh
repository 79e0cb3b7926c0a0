# Sourced: where things for Windows are kept, and how Wine runs.
windows=$(realpath -m "${SYSU_CACHE:-$(dirname "${BASH_SOURCE[0]}")/../../../node_modules/.cache/sysu}")/windows
# The oldest that we run on, and the newest that Wine 8 runs: Node.js 24 and 26 break off there as V8 starts.
node_versions=(20.20.2 22.23.3)
node_exe=$windows/node-${SYSU_WINDOWS_NODE:-${node_versions[0]}}/bin/node.exe
# No messages of its own, and no questions about .NET and a browser.
export WINEPREFIX=$windows/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
unset DISPLAY

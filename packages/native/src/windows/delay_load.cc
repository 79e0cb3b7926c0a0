// A program may bear another name than node.exe: what the addon imports from "node.exe" is looked for in the program
// that loads it. What node-gyp builds has node-gyp's own hook for that; this one is for mingw-w64, whose delay-import
// library (dlltool -y) asks by the same protocol.
#include <windows.h>

#include <delayimp.h>

#include <cstring>

namespace {

FARPROC WINAPI FindNode(unsigned notice, PDelayLoadInfo about) {
  const bool isNode = notice == dliNotePreLoadLibrary && _stricmp(about->szDll, "node.exe") == 0;
  return isNode ? reinterpret_cast<FARPROC>(GetModuleHandleW(nullptr)) : nullptr;
}

}  // namespace

PfnDliHook __pfnDliNotifyHook2 = FindNode;

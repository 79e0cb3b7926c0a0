#include <windows.h>

#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

namespace {

/// The few functions of user32.dll, which most programs on a console never load, and then start faster.
struct User32 {
  User32() : library(LoadLibraryExW(L"user32.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32)) {
    if (library == nullptr) throw Failure(GetLastError(), "LoadLibrary");
  }

  template <typename Function>
  Function* Find(Function&, const char* name) const {
    auto* function = reinterpret_cast<Function*>(reinterpret_cast<void*>(GetProcAddress(library, name)));
    if (function == nullptr) throw Failure(GetLastError(), "GetProcAddress");
    return function;
  }

  HMODULE library;
};

struct Search {
  DWORD pid;
  decltype(&GetWindowThreadProcessId) owner;
  decltype(&IsWindowVisible) visible;
  std::vector<HWND> windows;
};

BOOL CALLBACK Collect(HWND window, LPARAM parameter) {
  auto& search = *reinterpret_cast<Search*>(parameter);
  DWORD pid = 0;
  search.owner(window, &pid);
  if (pid == search.pid && search.visible(window)) search.windows.push_back(window);
  return TRUE;
}

}  // namespace

napi_value CloseWindows(const Call& call) {
  const auto pid = static_cast<DWORD>(Integer(call.At(0, "pid"), 1, UINT32_MAX));
  const User32 user32;
  Search search{pid,
                user32.Find(GetWindowThreadProcessId, "GetWindowThreadProcessId"),
                user32.Find(IsWindowVisible, "IsWindowVisible"),
                {}};
  user32.Find(EnumWindows, "EnumWindows")(Collect, reinterpret_cast<LPARAM>(&search));
  const auto post = user32.Find(PostMessageW, "PostMessageW");
  int asked = 0;
  for (const HWND window : search.windows)
    asked += post(window, WM_CLOSE, 0, 0) ? 1 : 0;
  return NumberValue(call.env, asked);
}

}  // namespace sysu

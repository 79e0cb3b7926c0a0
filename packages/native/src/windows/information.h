#pragma once

#include <windows.h>

#include <node_api.h>

#include <functional>
#include <string>

namespace sysu {

/// What the kernel wrote into a buffer, which structures in it point into: so where it lay belongs to it.
struct Information {
  std::string bytes;
  const void* address;
};

/// One question to the kernel: fills the buffer, says how many bytes it filled or needs, and returns an NTSTATUS.
using Question = std::function<LONG(void* buffer, ULONG size, ULONG* needed)>;

/// Asks with a buffer of `size` bytes, and again with a larger one while the kernel says that it is too small.
Information Ask(const char* call, ULONG size, const Question& question);

/// The same of a call whose result is an error of winerror.h.
using Win32Question = std::function<DWORD(void* buffer, ULONG size, ULONG* needed)>;
Information AskWin32(const char* call, ULONG size, const Win32Question& question);

/// `{ bytes, address }`
napi_value InformationValue(napi_env env, const Information& information);

}  // namespace sysu

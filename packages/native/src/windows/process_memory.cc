#include <windows.h>

#include <psapi.h>

#include <memory>
#include <vector>

#include "common/arguments.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"
#include "windows/wide_text.h"

namespace sysu {

namespace {

// An environment has at most 32,767 characters by default; nothing else that is read is larger.
constexpr int64_t kMost = 64 << 20;
// Of a path of the kernel.
constexpr DWORD kLongestPath = 32768;

std::wstring MappedFile(HANDLE process, void* address) {
  std::wstring path(kLongestPath, L'\0');
  path.resize(GetMappedFileNameW(process, address, path.data(), kLongestPath));
  // Wine counts the NUL behind it.
  return path.c_str();
}

}  // namespace

napi_value ReadMemory(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const auto* address = reinterpret_cast<const void*>(Address(call.At(1, "address")));
  std::string bytes(static_cast<size_t>(Integer(call.At(2, "size"), 1, kMost)), '\0');
  SIZE_T read = 0;
  if (!ReadProcessMemory(process, address, bytes.data(), bytes.size(), &read)) {
    throw Failure(GetLastError(), "ReadProcessMemory");
  }
  return BytesValue(call.env, bytes.data(), read);
}

napi_value MemoryRegions(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  std::vector<MEMORY_BASIC_INFORMATION> regions;
  MEMORY_BASIC_INFORMATION region;
  for (char* address = nullptr; VirtualQueryEx(process, address, &region, sizeof region) == sizeof region;
       address = static_cast<char*>(region.BaseAddress) + region.RegionSize) {
    if (region.State != MEM_FREE) regions.push_back(region);
  }
  if (regions.empty()) throw Failure(GetLastError(), "VirtualQueryEx");
  return BytesValue(call.env, reinterpret_cast<const char*>(regions.data()), regions.size() * sizeof region);
}

napi_value MappedFiles(const Call& call) {
  const HANDLE process = Handle(call.At(0, "process"));
  const std::vector<double> addresses = Doubles(call.At(1, "addresses"));
  napi_value names;
  Check(napi_create_array_with_length(call.env, addresses.size(), &names));
  for (size_t i = 0; i < addresses.size(); i++) {
    void* address = reinterpret_cast<void*>(static_cast<uintptr_t>(addresses[i]));
    Check(napi_set_element(call.env, names, static_cast<uint32_t>(i),
                           WideTextValue(call.env, MappedFile(process, address))));
  }
  return names;
}

}  // namespace sysu

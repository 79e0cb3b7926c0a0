#include <windows.h>

#include <vector>

#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

namespace {

std::vector<HANDLE> Heaps() {
  for (std::vector<HANDLE> heaps(64);;) {
    const DWORD count = GetProcessHeaps(static_cast<DWORD>(heaps.size()), heaps.data());
    if (count == 0) throw Failure(GetLastError(), "GetProcessHeaps");
    const bool all = count <= heaps.size();
    heaps.resize(count);
    if (all) return heaps;
  }
}

/// Allocates nothing: the heap is locked meanwhile.
double HandedOut(HANDLE heap) {
  double bytes = 0;
  if (!HeapLock(heap)) throw Failure(GetLastError(), "HeapLock");
  PROCESS_HEAP_ENTRY entry = {};
  while (HeapWalk(heap, &entry)) {
    if (entry.wFlags & PROCESS_HEAP_ENTRY_BUSY) bytes += entry.cbData;
  }
  const DWORD error = GetLastError();
  HeapUnlock(heap);
  if (error != ERROR_NO_MORE_ITEMS) throw Failure(error, "HeapWalk");
  return bytes;
}

}  // namespace

napi_value HeapSizes(const Call& call) {
  std::vector<double> sizes;
  for (const HANDLE heap : Heaps())
    sizes.push_back(HandedOut(heap));
  return ArrayValue(call.env, sizes);
}

napi_value CompactHeaps(const Call& call) {
  for (const HANDLE heap : Heaps())
    HeapCompact(heap, 0);
  return UndefinedValue(call.env);
}

}  // namespace sysu

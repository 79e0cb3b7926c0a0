#include "c/call.h"
#include "sunos/exports.h"
#include "sunos/structs.h"
#include "sunos/system.h"

enum { kList = 2, kCount = 4, kLongestPath = 1024 };  // SC_LIST, SC_GETNSWP, MAXPATHLEN

/// struct swaptable, and behind the entries room for the one path that all of them write over.
napi_value SwapAreas(napi_env env, napi_callback_info info) {
  (void)info;
  const int count = swapctl(kCount, NULL);
  if (count < 0) return ThrowSystemError(env, errno, "swapctl");
  if (count == 0) return BytesValue(env, "", 0);
  const size_t entries = (size_t)count * sizeof(struct swapent);
  struct swaptable* const table = malloc(sizeof *table + entries + kLongestPath);
  if (table == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
  char* const path = (char*)table->swt_ent + entries;
  table->swt_n = count;
  for (int i = 0; i < count; i++)
    table->swt_ent[i].ste_path = (uint64_t)(uintptr_t)path;
  const int found = swapctl(kList, table);
  const int error = found < 0 ? errno : 0;
  for (int i = 0; i < found; i++)
    table->swt_ent[i].ste_path = 0;
  const napi_value value = found < 0 ? NULL : BytesValue(env, table->swt_ent, (size_t)found * sizeof(struct swapent));
  free(table);
  return found < 0 ? ThrowSystemError(env, error, "swapctl") : value;
}

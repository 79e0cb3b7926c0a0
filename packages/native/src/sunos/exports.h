#pragma once

#include <node_api.h>

// What each one takes and returns stands in sunos.ts.
napi_value FileSystem(napi_env env, napi_callback_info info);
napi_value Kstats(napi_env env, napi_callback_info info);
napi_value Mib(napi_env env, napi_callback_info info);
napi_value ReadMemory(napi_env env, napi_callback_info info);
napi_value SwapAreas(napi_env env, napi_callback_info info);

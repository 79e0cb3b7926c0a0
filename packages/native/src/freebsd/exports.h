#pragma once

#include <node_api.h>

// Those that the other BSDs do not have: freebsd.ts.
napi_value GetAffinity(napi_env env, napi_callback_info info);
napi_value HeapTrim(napi_env env, napi_callback_info info);
napi_value HeapUsed(napi_env env, napi_callback_info info);
napi_value SetAffinity(napi_env env, napi_callback_info info);

#pragma once

#include <node_api.h>

// What it takes and returns stands in sunos.ts.
napi_value Kstats(napi_env env, napi_callback_info info);

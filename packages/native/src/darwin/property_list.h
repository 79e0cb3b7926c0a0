#pragma once

#include <node_api.h>

#include "darwin/frameworks.h"

namespace sysu {

/// An object of CoreFoundation as the bytes of a binary property list; null for none, and for what has no such form.
napi_value PropertyListValue(napi_env env, CFTypeRef object);

}  // namespace sysu

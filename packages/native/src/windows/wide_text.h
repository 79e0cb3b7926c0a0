#pragma once

#include <node_api.h>

#include <string>

#include "common/call.h"

namespace sysu {

/// Names of Windows are UTF-16, as strings of JavaScript are: lone surrogates come and go as they are.
napi_value WideTextValue(napi_env env, const std::wstring& text);

/// A string; one that holds NUL fails with EINVAL.
std::wstring WideText(const Argument& argument);

}  // namespace sysu

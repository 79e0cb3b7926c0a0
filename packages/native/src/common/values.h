#pragma once

#include <node_api.h>

#include <string>
#include <vector>

namespace sysu {

napi_value TextValue(napi_env env, const std::string& text);
napi_value NumberValue(napi_env env, double number);
napi_value ObjectValue(napi_env env);
void SetProperty(napi_env env, napi_value object, const char* name, napi_value value);

/// A Buffer that holds a copy.
napi_value BytesValue(napi_env env, const char* bytes, size_t size);

/// Typed arrays that hold a copy.
napi_value ArrayValue(napi_env env, const std::vector<int32_t>& numbers);
napi_value ArrayValue(napi_env env, const std::vector<uint32_t>& numbers);
napi_value ArrayValue(napi_env env, const std::vector<double>& numbers);

}  // namespace sysu

#include "common/values.h"

#include <cstring>

#include "common/errors.h"

namespace sysu {

namespace {

template <typename Number>
napi_value TypedArray(napi_env env, napi_typedarray_type type, const std::vector<Number>& numbers) {
  const size_t size = numbers.size() * sizeof(Number);
  void* data;
  napi_value buffer;
  Check(napi_create_arraybuffer(env, size, &data, &buffer));
  if (size > 0) memcpy(data, numbers.data(), size);
  napi_value array;
  Check(napi_create_typedarray(env, type, numbers.size(), buffer, 0, &array));
  return array;
}

}  // namespace

napi_value TextValue(napi_env env, const std::string& text) {
  napi_value value;
  Check(napi_create_string_utf8(env, text.data(), text.size(), &value));
  return value;
}

napi_value NumberValue(napi_env env, double number) {
  napi_value value;
  Check(napi_create_double(env, number, &value));
  return value;
}

napi_value ObjectValue(napi_env env) {
  napi_value value;
  Check(napi_create_object(env, &value));
  return value;
}

void SetProperty(napi_env env, napi_value object, const char* name, napi_value value) {
  Check(napi_set_named_property(env, object, name, value));
}

napi_value BytesValue(napi_env env, const char* bytes, size_t size) {
  napi_value value;
  Check(napi_create_buffer_copy(env, size, bytes, nullptr, &value));
  return value;
}

napi_value ArrayValue(napi_env env, const std::vector<int32_t>& numbers) {
  return TypedArray(env, napi_int32_array, numbers);
}

napi_value ArrayValue(napi_env env, const std::vector<uint32_t>& numbers) {
  return TypedArray(env, napi_uint32_array, numbers);
}

napi_value ArrayValue(napi_env env, const std::vector<double>& numbers) {
  return TypedArray(env, napi_float64_array, numbers);
}

}  // namespace sysu

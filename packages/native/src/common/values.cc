#include "common/values.h"

#include <cstring>

#include "common/errors.h"

namespace sysu {

napi_value UndefinedValue(napi_env env) {
  napi_value value;
  Check(napi_get_undefined(env, &value));
  return value;
}

napi_value NullValue(napi_env env) {
  napi_value value;
  Check(napi_get_null(env, &value));
  return value;
}

napi_value BooleanValue(napi_env env, bool truth) {
  napi_value value;
  Check(napi_get_boolean(env, truth, &value));
  return value;
}

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

napi_value ListValue(napi_env env, const std::vector<napi_value>& values) {
  napi_value list;
  Check(napi_create_array_with_length(env, values.size(), &list));
  for (size_t i = 0; i < values.size(); i++)
    Check(napi_set_element(env, list, static_cast<uint32_t>(i), values[i]));
  return list;
}

void SetProperty(napi_env env, napi_value object, const char* name, napi_value value) {
  Check(napi_set_named_property(env, object, name, value));
}

napi_value BytesValue(napi_env env, const char* bytes, size_t size) {
  napi_value value;
  Check(napi_create_buffer_copy(env, size, bytes, nullptr, &value));
  return value;
}

TypedArrays::TypedArrays(napi_env env, size_t size) : env_(env) {
  void* data;
  Check(napi_create_arraybuffer(env, size, &data, &buffer_));
  data_ = static_cast<char*>(data);
}

template <typename Number>
napi_value TypedArrays::Add(napi_typedarray_type type, const std::vector<Number>& numbers) {
  if (!numbers.empty()) memcpy(data_ + used_, numbers.data(), SizeOf(numbers));
  napi_value array;
  Check(napi_create_typedarray(env_, type, numbers.size(), buffer_, used_, &array));
  used_ += SizeOf(numbers);
  return array;
}

template napi_value TypedArrays::Add(napi_typedarray_type, const std::vector<double>&);
template napi_value TypedArrays::Add(napi_typedarray_type, const std::vector<uint64_t>&);
template napi_value TypedArrays::Add(napi_typedarray_type, const std::vector<int32_t>&);
template napi_value TypedArrays::Add(napi_typedarray_type, const std::vector<uint32_t>&);

}  // namespace sysu

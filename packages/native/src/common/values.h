#pragma once

#include <node_api.h>

#include <string>
#include <vector>

namespace sysu {

napi_value UndefinedValue(napi_env env);
napi_value BooleanValue(napi_env env, bool truth);
napi_value NullValue(napi_env env);
napi_value TextValue(napi_env env, const std::string& text);
napi_value NumberValue(napi_env env, double number);
napi_value ObjectValue(napi_env env);
napi_value ListValue(napi_env env, const std::vector<napi_value>& values);
void SetProperty(napi_env env, napi_value object, const char* name, napi_value value);

/// A Buffer that holds a copy.
napi_value BytesValue(napi_env env, const char* bytes, size_t size);

/// Typed arrays, each a copy of numbers, over one ArrayBuffer: a buffer for each would take longer to make than a small
/// file takes to read. The widest come first, so that all are aligned.
class TypedArrays {
 public:
  TypedArrays(napi_env env, size_t size);

  napi_value Add(const std::vector<double>& numbers) { return Add(napi_float64_array, numbers); }
  napi_value Add(const std::vector<uint64_t>& numbers) { return Add(napi_biguint64_array, numbers); }
  napi_value Add(const std::vector<int32_t>& numbers) { return Add(napi_int32_array, numbers); }
  napi_value Add(const std::vector<uint32_t>& numbers) { return Add(napi_uint32_array, numbers); }

 private:
  template <typename Number>
  napi_value Add(napi_typedarray_type type, const std::vector<Number>& numbers);

  napi_env env_;
  napi_value buffer_;
  char* data_;
  size_t used_ = 0;
};

template <typename Number>
size_t SizeOf(const std::vector<Number>& numbers) {
  return numbers.size() * sizeof(Number);
}

template <typename Number>
napi_value ArrayValue(napi_env env, const std::vector<Number>& numbers) {
  return TypedArrays(env, SizeOf(numbers)).Add(numbers);
}

}  // namespace sysu

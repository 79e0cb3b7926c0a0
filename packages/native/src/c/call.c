#include "c/call.h"

#define EXACT 9007199254740992.0  // 2^53

bool Arguments(napi_env env, napi_callback_info info, napi_value values[kMostArguments]) {
  size_t count = kMostArguments;
  return napi_get_cb_info(env, info, &count, values, NULL, NULL) == napi_ok;
}

bool ThrowArgumentError(napi_env env, const char* message) {
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", message);
  return false;
}

bool Integer(napi_env env, napi_value value, int64_t least, int64_t most, int64_t* number) {
  double given;
  if (napi_get_value_double(env, value, &given) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "must be a number");
    return false;
  }
  const bool exact = given >= -EXACT && given <= EXACT && given == (double)(int64_t)given;
  if (!exact || (given == 0 && 1 / given < 0) || (int64_t)given < least || (int64_t)given > most)
    return ThrowArgumentError(env, "a number is out of range");
  *number = (int64_t)given;
  return true;
}

bool Pid(napi_env env, napi_value value, int* pid) {
  int64_t number;
  if (!Integer(env, value, 1, INT32_MAX, &number)) return false;
  *pid = (int)number;
  return true;
}

bool Integers(napi_env env, napi_value value, int* numbers, size_t room, size_t* count) {
  bool is_array = false;
  napi_typedarray_type type;
  void* data;
  napi_is_typedarray(env, value, &is_array);
  if (!is_array || napi_get_typedarray_info(env, value, &type, count, &data, NULL, NULL) != napi_ok ||
      type != napi_int32_array) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "must be an Int32Array");
    return false;
  }
  if (*count > room) return ThrowArgumentError(env, "an array is too long");
  for (size_t i = 0; i < *count; i++)
    numbers[i] = ((const int*)data)[i];
  return true;
}

bool Text(napi_env env, napi_value value, char* text, size_t room) {
  size_t length;
  if (napi_get_value_string_utf8(env, value, text, room, &length) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "must be a string");
    return false;
  }
  if (length + 1 >= room) return ThrowArgumentError(env, "a text is too long");
  for (size_t i = 0; i < length; i++)
    if (text[i] == '\0') return ThrowArgumentError(env, "a text holds NUL");
  return true;
}

napi_value NumberValue(napi_env env, double number) {
  napi_value value;
  return napi_create_double(env, number, &value) == napi_ok ? value : NULL;
}

napi_value UndefinedValue(napi_env env) {
  napi_value value;
  return napi_get_undefined(env, &value) == napi_ok ? value : NULL;
}

napi_value BytesValue(napi_env env, const void* bytes, size_t size) {
  napi_value value;
  return napi_create_buffer_copy(env, size, bytes, NULL, &value) == napi_ok ? value : NULL;
}

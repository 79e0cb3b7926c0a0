#include "common/arguments.h"

#include <algorithm>
#include <cerrno>
#include <cmath>

#include "common/text.h"

namespace sysu {

namespace {

constexpr int32_t kMostPid = 4194304;  // PID_MAX_LIMIT of 64-bit Linux, the largest there is anywhere

napi_valuetype TypeOf(const Argument& argument) {
  napi_valuetype type;
  Check(napi_typeof(argument.env, argument.value, &type));
  return type;
}

std::string Utf8(napi_env env, napi_value string) {
  char bytes[64];  // what a message needs; the rest is cut
  size_t length;
  Check(napi_get_value_string_utf8(env, string, bytes, sizeof bytes, &length));
  return std::string(bytes, length);
}

/// The value as a message shows it. Objects are not converted: that would run code of theirs.
std::string Shown(const Argument& argument) {
  switch (TypeOf(argument)) {
    case napi_string:
      return "'" + Utf8(argument.env, argument.value) + "'";
    case napi_object: {
      bool array = false;
      Check(napi_is_array(argument.env, argument.value, &array));
      return array ? "an array" : "an object";
    }
    case napi_function:
      return "a function";
    case napi_symbol:
      return "a symbol";
    case napi_external:
      return "an external";
    case napi_number: {
      double number;
      Check(napi_get_value_double(argument.env, argument.value, &number));
      if (number == 0) return std::signbit(number) ? "-0" : "0";
      break;
    }
    default:
      break;
  }
  napi_value text;
  Check(napi_coerce_to_string(argument.env, argument.value, &text));
  return Utf8(argument.env, text);
}

[[noreturn]] void Refuse(ArgumentError::Kind kind, const Argument& argument, const std::string& expected) {
  throw ArgumentError{kind, std::string(argument.name) + " must be " + expected + ", not " + Shown(argument)};
}

void RequireType(const Argument& argument, napi_valuetype type, const char* expected) {
  if (TypeOf(argument) != type) Refuse(ArgumentError::kType, argument, expected);
}

/// The elements of an array, each under the array's name.
template <typename Element>
auto Elements(const Argument& argument, const char* expected, Element element) {
  std::vector<decltype(element(argument))> elements;
  bool array = false;
  Check(napi_is_array(argument.env, argument.value, &array));
  if (!array) Refuse(ArgumentError::kType, argument, expected);
  uint32_t length;
  Check(napi_get_array_length(argument.env, argument.value, &length));
  for (uint32_t i = 0; i < length; i++) {
    napi_value value;
    Check(napi_get_element(argument.env, argument.value, i, &value));
    elements.push_back(element({argument.env, value, argument.name}));
  }
  return elements;
}

/// A copy of a typed array's numbers.
template <typename Number>
std::vector<Number> TypedArray(const Argument& argument, napi_typedarray_type wanted, const char* expected) {
  bool typed = false;
  Check(napi_is_typedarray(argument.env, argument.value, &typed));
  if (!typed) Refuse(ArgumentError::kType, argument, expected);
  napi_typedarray_type type;
  size_t length;
  void* data;
  Check(napi_get_typedarray_info(argument.env, argument.value, &type, &length, &data, nullptr, nullptr));
  if (type != wanted) Refuse(ArgumentError::kType, argument, expected);
  const auto* numbers = static_cast<const Number*>(data);
  return length == 0 ? std::vector<Number>() : std::vector<Number>(numbers, numbers + length);
}

}  // namespace

int64_t Integer(const Argument& argument, int64_t least, int64_t most) {
  RequireType(argument, napi_number, "a number");
  double number;
  Check(napi_get_value_double(argument.env, argument.value, &number));
  const bool whole = std::trunc(number) == number && !(number == 0 && std::signbit(number));
  const bool within = number >= static_cast<double>(least) && number <= static_cast<double>(most);
  if (!whole || !within) {
    Refuse(ArgumentError::kRange, argument, "an integer from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return static_cast<int64_t>(number);
}

int32_t Pid(const Argument& argument) {
  return static_cast<int32_t>(Integer(argument, 1, kMostPid));
}

int32_t Descriptor(const Argument& argument) {
  return static_cast<int32_t>(Integer(argument, 0, INT32_MAX));
}

bool Boolean(const Argument& argument) {
  RequireType(argument, napi_boolean, "true or false");
  bool value;
  Check(napi_get_value_bool(argument.env, argument.value, &value));
  return value;
}

namespace {

std::string Bytes(const Argument& argument) {
  RequireType(argument, napi_string, "a string");
  size_t length;
  Check(napi_get_value_string_utf16(argument.env, argument.value, nullptr, 0, &length));
  std::u16string text(length + 1, u'\0');
  Check(napi_get_value_string_utf16(argument.env, argument.value, text.data(), text.size(), &length));
  return BytesOf({text.data(), length});
}

}  // namespace

std::string Text(const Argument& argument) {
  std::string bytes = Bytes(argument);
  if (bytes.find('\0') != std::string::npos) throw SystemError{EINVAL, "open", argument.name};
  return bytes;
}

std::vector<std::string> JoinedTexts(const Argument& argument) {
  std::vector<std::string> texts;
  const std::string joined = Bytes(argument);
  for (size_t start = 0; start < joined.size();) {
    const size_t end = std::min(joined.find('\0', start), joined.size());
    texts.push_back(joined.substr(start, end - start));
    start = end + 1;
  }
  return texts;
}

std::vector<std::string> Texts(const Argument& argument) {
  return Elements(argument, "an array of strings", Text);
}

std::vector<int32_t> Integers(const Argument& argument) {
  return TypedArray<int32_t>(argument, napi_int32_array, "an Int32Array");
}

std::vector<double> Doubles(const Argument& argument) {
  return TypedArray<double>(argument, napi_float64_array, "a Float64Array");
}

std::vector<uint8_t> Octets(const Argument& argument) {
  return TypedArray<uint8_t>(argument, napi_uint8_array, "a Uint8Array");
}

std::vector<uint32_t> Ids(const Argument& argument) {
  return Elements(argument, "an array of ids",
                  [](const Argument& element) { return static_cast<uint32_t>(Integer(element, 0, UINT32_MAX)); });
}

napi_value Function(const Argument& argument) {
  RequireType(argument, napi_function, "a function");
  return argument.value;
}

}  // namespace sysu

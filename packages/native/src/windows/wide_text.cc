#include "windows/wide_text.h"

#include <cerrno>

#include "common/arguments.h"

namespace sysu {

napi_value WideTextValue(napi_env env, const std::wstring& text) {
  static_assert(sizeof(wchar_t) == sizeof(char16_t), "UTF-16");
  napi_value value;
  Check(napi_create_string_utf16(env, reinterpret_cast<const char16_t*>(text.data()), text.size(), &value));
  return value;
}

std::wstring WideText(const Argument& argument) {
  // Refuses what is no string, and NUL.
  static_cast<void>(Text(argument));
  size_t length;
  Check(napi_get_value_string_utf16(argument.env, argument.value, nullptr, 0, &length));
  std::wstring text(length + 1, L'\0');
  Check(napi_get_value_string_utf16(argument.env, argument.value, reinterpret_cast<char16_t*>(text.data()), text.size(),
                                    &length));
  text.resize(length);
  return text;
}

}  // namespace sysu

#include "common/text.h"

namespace sysu {

namespace {

bool IsHighSurrogate(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool IsLowSurrogate(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}
bool IsEscapedByte(char32_t unit) {
  return unit >= 0xDC80 && unit <= 0xDCFF;
}

void AppendUtf8(std::string& bytes, char32_t point) {
  const auto append = [&](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    append(point);
  } else if (point < 0x800) {
    append(0xC0 | point >> 6);
    append(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    append(0xE0 | point >> 12);
    append(0x80 | (point >> 6 & 0x3F));
    append(0x80 | (point & 0x3F));
  } else {
    append(0xF0 | point >> 18);
    append(0x80 | (point >> 12 & 0x3F));
    append(0x80 | (point >> 6 & 0x3F));
    append(0x80 | (point & 0x3F));
  }
}

}  // namespace

std::string BytesOf(std::u16string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (size_t i = 0; i < text.size(); i++) {
    const char32_t unit = text[i];
    if (IsHighSurrogate(unit) && i + 1 < text.size() && IsLowSurrogate(text[i + 1])) {
      AppendUtf8(bytes, 0x10000 + ((unit - 0xD800) << 10) + (text[++i] - 0xDC00));
    } else if (IsEscapedByte(unit)) {
      bytes.push_back(static_cast<char>(unit - 0xDC00));
    } else {
      const bool lone = IsHighSurrogate(unit) || IsLowSurrogate(unit);
      AppendUtf8(bytes, lone ? 0xFFFD : unit);
    }
  }
  return bytes;
}

}  // namespace sysu

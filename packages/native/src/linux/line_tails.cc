#include "linux/line_tails.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "linux/content.h"

namespace sysu {

namespace {

constexpr int kWords = 3;

/// All of a line with less.
std::string_view Tail(std::string_view line) {
  size_t start = 0;
  for (int word = 0; word < kWords; word++) {
    const size_t space = line.find(' ', start);
    if (space == std::string_view::npos) return line;
    start = space + 1;
  }
  return line.substr(start);
}

}  // namespace

int32_t ReadLineTails(int file, size_t limit, Bytes& bytes) {
  Bytes text;
  const int32_t length = ReadFile(file, FileEnd::kEmptyRead, limit, text);
  if (length < 0) return length;
  const size_t start = bytes.size();
  // (A hash table would ask for a newer C++ library than we do.)
  std::set<std::string_view> seen;
  std::string_view before;
  for (std::string_view rest(text.data(), text.size()); !rest.empty();) {
    const size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view tail = Tail(rest.substr(0, end));
    rest.remove_prefix(end);
    // Most lines are like the one before.
    if (tail == before || !seen.insert(tail).second) continue;
    before = tail;
    bytes.Append(tail);
  }
  return static_cast<int32_t>(bytes.size() - start);
}

}  // namespace sysu

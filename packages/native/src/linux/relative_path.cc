#include "linux/relative_path.h"

#include <string_view>

namespace sysu {

std::string RelativePath(const Argument& argument, std::string path) {
  if (path == ".") return path;
  for (size_t start = 0; start <= path.size();) {
    const size_t end = std::min(path.find('/', start), path.size());
    const std::string_view component(path.data() + start, end - start);
    if (component.empty() || component == "." || component == "..") {
      throw ArgumentError{ArgumentError::kRange, std::string(argument.name) + " must stay below, not '" + path + "'"};
    }
    start = end + 1;
  }
  return path;
}

}  // namespace sysu

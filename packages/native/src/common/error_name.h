#pragma once

#include <string>

namespace sysu {

/// The symbol of an errno, such as "ENOENT"; "E" and the number for one without a name. Implemented by each system.
std::string ErrorName(int number);

/// What the system says about an errno, such as "No such file or directory".
std::string ErrorDescription(int number);

}  // namespace sysu

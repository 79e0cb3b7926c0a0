#pragma once

#include <string>
#include <string_view>

namespace sysu {

/// A JavaScript string as bytes. Names of files need not be UTF-8: each byte that was not stands as U+DC80 to U+DCFF
/// in the string (Python calls this surrogateescape) and is itself again here. Other lone surrogates become U+FFFD.
std::string BytesOf(std::u16string_view text);

}  // namespace sysu

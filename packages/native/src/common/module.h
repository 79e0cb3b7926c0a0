#pragma once

#include <node_api.h>

namespace sysu {

/// What a system exports. Each one has a table of its own, ended by an entry without a name.
struct Export {
  const char* name;
  napi_callback function;
};
extern const Export kExports[];

}  // namespace sysu

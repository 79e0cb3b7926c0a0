#pragma once

#include <node_api.h>

typedef struct {
  const char* name;
  napi_callback function;
} Export;

/// What the addon of this system has; the last one has no name.
extern const Export kExports[];

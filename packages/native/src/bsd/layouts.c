// Holds the tables of packages/core/src/platform/bsd/layouts.ts to the structs as each of the systems has them.
// clang-format off
#include "structs.h"
#include "bsd/layouts.h"

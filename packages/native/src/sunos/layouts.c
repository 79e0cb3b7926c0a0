// Holds the tables of packages/core/src/platform/sunos/layouts*.ts to the structs as we have declared them.
// clang-format off
#include "sunos/mib_structs.h"
#include "sunos/structs.h"
#include "sunos/layouts.h"

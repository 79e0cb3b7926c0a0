// Holds the tables of packages/core/src/platform/openbsd/layouts*.ts to the structs as we have declared them.
// clang-format off
#include "openbsd/structs.h"
#include "openbsd/layouts.h"

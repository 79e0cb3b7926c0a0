// Holds the tables of packages/core/src/platform/bsd/layouts*.ts to the structs as we have declared them.
// clang-format off
#include "freebsd/structs.h"
#include "freebsd/layouts.h"

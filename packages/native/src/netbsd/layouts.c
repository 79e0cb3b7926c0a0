// Holds the tables of packages/core/src/platform/netbsd/layouts*.ts to the structs as we have declared them.
// clang-format off
#include "netbsd/structs.h"
#include "netbsd/layouts.h"

// Holds the tables of packages/core/src/platform/bsd/layouts*.ts to the structs as we have declared them.
#include "bsd/structs.h"

#include "bsd/layouts.h"

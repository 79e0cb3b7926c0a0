#include "sunos/exports.h"

#include "c/module.h"

const Export kExports[] = {{"kstats", Kstats}, {NULL, NULL}};

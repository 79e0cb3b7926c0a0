#include "bsd/exports.h"

#include "c/module.h"

const Export kExports[] = {COMMON_EXPORTS, {NULL, NULL}};

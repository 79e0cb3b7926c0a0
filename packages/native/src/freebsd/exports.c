#include "freebsd/exports.h"

#include "bsd/exports.h"
#include "c/module.h"

const Export kExports[] = {
    COMMON_EXPORTS,         {"getAffinity", GetAffinity}, {"heapTrim", HeapTrim},
    {"heapUsed", HeapUsed}, {"setAffinity", SetAffinity}, {NULL, NULL},
};

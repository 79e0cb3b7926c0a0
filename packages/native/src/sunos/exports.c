#include "sunos/exports.h"

#include "c/module.h"

const Export kExports[] = {
    {"fileSystem", FileSystem}, {"kstats", Kstats},       {"mib", Mib},
    {"readMemory", ReadMemory}, {"swapAreas", SwapAreas}, {NULL, NULL},
};

#include "linux/exports.h"

#include "common/module.h"
#include "posix/exports.h"

namespace sysu {

const Export kExports[] = {
    {"constants", Entry<Constants>},
    {"listIds", Entry<ListIds>},
    {"monotonic", Entry<Monotonic>},
    {"processClocks", Entry<ProcessClocks>},
    {"readFiles", Entry<ReadFiles>},
    {"readFilesNow", Entry<ReadFilesNow>},
    {nullptr, nullptr},
};

}  // namespace sysu

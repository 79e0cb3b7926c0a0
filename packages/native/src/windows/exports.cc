#include "windows/exports.h"

#include "common/module.h"

namespace sysu {

const Export kExports[] = {
    {"querySystem", Entry<QuerySystem>},
    {nullptr, nullptr},
};

}  // namespace sysu

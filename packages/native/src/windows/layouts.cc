// Holds the tables of packages/core/src/platform/windows/layouts*.ts to the structs of the system's headers.
#include <windows.h>
// Below windows.h, which they need.
#include <psapi.h>

#include "windows/layouts.h"

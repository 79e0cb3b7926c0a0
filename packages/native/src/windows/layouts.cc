// Holds the tables of packages/core/src/platform/windows/layouts*.ts to the structs of the system's headers.

#include <winsock2.h>

#include <ws2tcpip.h>

#include <iphlpapi.h>
#include <netioapi.h>
#include <psapi.h>
#include <winioctl.h>
#include <winsvc.h>
#include <wtsapi32.h>

#include "windows/undeclared.h"
#include "windows/volume_information.h"
// Below what declares the structs.
#include "windows/layouts.h"

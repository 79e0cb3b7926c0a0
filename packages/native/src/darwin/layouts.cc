// Holds the tables of packages/core/src/platform/darwin/layouts*.ts to the structs of the system's headers;
// sysu::VolumeUsage is our own.
#include <libproc.h>
#include <mach/mach.h>
#include <malloc/malloc.h>
#include <net/if.h>
#include <net/if_dl.h>
#include <net/if_var.h>
#include <net/route.h>
#include <netinet/in.h>
#include <sys/mount.h>
#include <sys/sysctl.h>
#include <utmpx.h>

#include "darwin/volume_usage.h"
// Below what declares the structs.
#include "darwin/layouts.h"

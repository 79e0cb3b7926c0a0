// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/bsd/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct loadavg) == 24, "struct loadavg");
static_assert(offsetof(struct loadavg, ldavg[0]) == 0 && sizeof(((struct loadavg *)0)->ldavg[0]) == 4, "ldavg[0]");
static_assert(offsetof(struct loadavg, ldavg[1]) == 4 && sizeof(((struct loadavg *)0)->ldavg[1]) == 4, "ldavg[1]");
static_assert(offsetof(struct loadavg, ldavg[2]) == 8 && sizeof(((struct loadavg *)0)->ldavg[2]) == 4, "ldavg[2]");
static_assert(offsetof(struct loadavg, fscale) == 16 && sizeof(((struct loadavg *)0)->fscale) == 8, "fscale");

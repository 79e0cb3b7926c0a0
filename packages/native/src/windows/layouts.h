// Written by scripts/layouts.mjs from packages/core/src/platform/windows/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(PERFORMANCE_INFORMATION) == 104, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitLimit) == 16, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitLimit) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, CommitPeak) == 24, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->CommitPeak) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalTotal) == 32, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PhysicalAvailable) == 40, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PhysicalAvailable) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, SystemCache) == 48, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->SystemCache) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelTotal) == 56, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelTotal) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelPaged) == 64, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelPaged) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, KernelNonpaged) == 72, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->KernelNonpaged) == 8, "PERFORMANCE_INFORMATION");
static_assert(offsetof(PERFORMANCE_INFORMATION, PageSize) == 80, "PERFORMANCE_INFORMATION");
static_assert(sizeof(((PERFORMANCE_INFORMATION *)0)->PageSize) == 8, "PERFORMANCE_INFORMATION");

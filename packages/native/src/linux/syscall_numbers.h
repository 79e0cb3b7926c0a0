#pragma once

namespace sysu {

// Calls newer than the C library that we still run on, made by number: the same on every architecture.
// From the kernel's scripts/syscall.tbl.
constexpr long kPidfdSendSignal = 424;  // Linux 5.1
constexpr long kPidfdOpen = 434;        // Linux 5.3
constexpr long kCloseRange = 436;       // Linux 5.9
constexpr long kOpenat2 = 437;          // Linux 5.6

}  // namespace sysu

#pragma once

namespace sysu {

/// Starts a thread that nobody waits for and no signal goes to. Returns 0 or the errno.
int StartDetachedThread(void* (*run)(void*), void* data);

}  // namespace sysu

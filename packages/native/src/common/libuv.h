#pragma once

#include <cstddef>

// The few functions of libuv that Node-API does not wrap. Node exports them, but uv.h does not come with
// node-api-headers; their names and numbers are part of libuv's stable ABI.
extern "C" {

struct uv_loop_s;
struct uv_handle_s;
struct uv_poll_s;

uv_loop_s* uv_default_loop();
size_t uv_handle_size(int type);
void uv_handle_set_data(uv_handle_s* handle, void* data);
void* uv_handle_get_data(const uv_handle_s* handle);
void uv_close(uv_handle_s* handle, void (*closed)(uv_handle_s*));
int uv_poll_init(uv_loop_s* loop, uv_poll_s* handle, int descriptor);
int uv_poll_start(uv_poll_s* handle, int events, void (*ready)(uv_poll_s*, int status, int events));

}  // extern "C"

namespace sysu {

constexpr int kUvPoll = 8;      // UV_POLL of uv_handle_type
constexpr int kUvReadable = 1;  // UV_READABLE

}  // namespace sysu

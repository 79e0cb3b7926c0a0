// libstdc++ 11 and later ask this variable of glibc 2.32 whether shared_ptr may count without atomic operations. One of
// our own, which says no, lets the addon load on older systems too.
extern "C" {
__attribute__((visibility("hidden"))) char __libc_single_threaded = 0;
}

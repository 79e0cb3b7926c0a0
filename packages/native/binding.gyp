# The only build-time platform switch: src/common for everyone, src/posix, and a folder for each system.
{
  'targets': [{
    'target_name': 'sysu_native',
    'include_dirs': ['src'],
    'defines': ['NAPI_VERSION=8'],
    'sources': [
      'src/common/arguments.cc',
      'src/common/errors.cc',
      'src/common/job.cc',
      'src/common/module.cc',
      'src/common/text.cc',
      'src/common/values.cc',
    ],
    'conditions': [
      ['OS!="win"', {
        'sources': [
          'src/posix/close.cc',
          'src/posix/constants.cc',
          'src/posix/detached_thread.cc',
          'src/posix/error_name.cc',
          'src/posix/exec.cc',
          'src/posix/kill.cc',
          'src/posix/monotonic.cc',
          'src/posix/names.cc',
          'src/posix/poll.cc',
          'src/posix/priority.cc',
        ],
        'cflags': [
          '-O2', '-Wall', '-Wextra', '-Werror', '-fvisibility=hidden',
          # Ubuntu's compilers define it already.
          '-U_FORTIFY_SOURCE', '-D_FORTIFY_SOURCE=2', '-fstack-protector-strong', '-fstack-clash-protection',
        ],
        'cflags_cc': ['-std=c++17'],
      }],
      ['OS=="win"', {
        'sources': [
          'src/windows/error.cc',
          'src/windows/exports.cc',
          'src/windows/information.cc',
          'src/windows/layouts.cc',
          'src/windows/query_system.cc',
        ],
        'defines': ['UNICODE', 'NOMINMAX', '_WIN32_WINNT=0x0A00'],
        'libraries': ['ntdll.lib', 'iphlpapi.lib', 'ws2_32.lib', 'wtsapi32.lib', 'psapi.lib', 'powrprof.lib', 'pdh.lib'],
        'msvs_settings': {'VCCLCompilerTool': {'AdditionalOptions': ['/std:c++17'], 'ExceptionHandling': 1}},
      }],
      ['OS=="linux"', {
        'sources': [
          'src/linux/affinity.cc',
          'src/linux/batch.cc',
          'src/linux/content.cc',
          'src/linux/ethtool.cc',
          'src/linux/exports.cc',
          'src/linux/heap.cc',
          'src/linux/instance.cc',
          'src/linux/io_priority.cc',
          'src/linux/kept_files.cc',
          'src/linux/list_ids.cc',
          'src/linux/netlink.cc',
          'src/linux/open_below.cc',
          'src/linux/pidfd.cc',
          'src/linux/pidfd_parents.cc',
          'src/linux/probe.cc',
          'src/linux/probe_child.cc',
          'src/linux/process_clock.cc',
          'src/linux/read_directory.cc',
          'src/linux/read_ends.cc',
          'src/linux/read_files.cc',
          'src/linux/read_targets.cc',
          'src/linux/relative_path.cc',
          'src/linux/resource_limits.cc',
          'src/linux/single_threaded.cc',
          'src/linux/stat_targets.cc',
          'src/linux/statfs.cc',
          'src/linux/statfs_figures.cc',
        ],
        # nodelete: a thread that waits for the name service may outlive the worker that unloads the addon.
        'ldflags': [
          '-Wl,-z,relro,-z,now,-z,noexecstack,-z,nodelete',
          # Else the templates of libstdc++ could be taken from, and given to, other addons and Node.
          '-Wl,--version-script=<(module_root_dir)/src/linux/exports.map',
        ],
      }],
    ],
  }],
}

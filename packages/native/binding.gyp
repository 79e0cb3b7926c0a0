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
          'src/posix/constants.cc',
          'src/posix/error_name.cc',
          'src/posix/monotonic.cc',
        ],
        'cflags': [
          '-O2', '-Wall', '-Wextra', '-Werror', '-fvisibility=hidden',
          # Ubuntu's compilers define it already.
          '-U_FORTIFY_SOURCE', '-D_FORTIFY_SOURCE=2', '-fstack-protector-strong', '-fstack-clash-protection',
        ],
        'cflags_cc': ['-std=c++17'],
      }],
      ['OS=="linux"', {
        'sources': [
          'src/linux/batch.cc',
          'src/linux/content.cc',
          'src/linux/exports.cc',
          'src/linux/list_ids.cc',
          'src/linux/open_below.cc',
          'src/linux/process_clock.cc',
          'src/linux/read_directory.cc',
          'src/linux/read_files.cc',
          'src/linux/relative_path.cc',
        ],
        # nodelete: a thread that waits for the name service may outlive the worker that unloads the addon.
        'ldflags': ['-Wl,-z,relro,-z,now,-z,noexecstack,-z,nodelete'],
      }],
    ],
  }],
}

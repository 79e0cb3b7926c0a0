# What node-gyp takes from Node's own header archive, reduced to what a Node-API addon needs.
# The headers come from the package node-api-headers, so a build never downloads anything.
{
  'target_defaults': {
    'default_configuration': 'Release',
    'include_dirs': ['<!(node -p "require(\'node-api-headers\').include_dir")'],
    # gyp drops include_dirs of a file that names no configuration.
    'configurations': {
      'Release': { 'defines': ['NDEBUG'] },
      'Debug': { 'cflags': ['-O0', '-g'] },
    },
    'cflags': ['-fPIC', '-pthread'],
    'ldflags': ['-pthread'],
  },
}

# node-gyp reads this for how Node.js itself was built. The addon uses Node-API alone, which does not depend on that.
{ 'variables': {}, 'target_defaults': {} }

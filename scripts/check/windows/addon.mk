# Builds the addon for Windows x64 with mingw-w64, into $(OUT)/sysu_native.node. In a clone on Windows node-gyp builds it.
OUT ?= node_modules/.cache/sysu/windows
NATIVE := packages/native
HEADERS := $(NATIVE)/node_modules/node-api-headers
CXX := x86_64-w64-mingw32-g++-posix
CXXFLAGS := -std=c++17 -O2 -Wall -Wextra -Werror -DNAPI_VERSION=8 -DBUILDING_NODE_EXTENSION -D_WIN32_WINNT=0x0A00 -DUNICODE \
  -DNOMINMAX -I$(NATIVE)/src -I$(HEADERS)/include -MMD
LIBRARIES := -lntdll -liphlpapi -lws2_32 -lwtsapi32 -lpsapi -lpowrprof -lpdh -ladvapi32
SOURCES := $(wildcard $(NATIVE)/src/common/*.cc $(NATIVE)/src/windows/*.cc)
OBJECTS := $(SOURCES:$(NATIVE)/src/%.cc=$(OUT)/%.o)

# -static: only DLLs that every Windows has. The symbols that nobody needs go too (-s).
$(OUT)/sysu_native.node: $(OBJECTS) $(OUT)/node_delay.a
	$(CXX) -shared -static -s -o $@ $^ $(LIBRARIES)

$(OUT)/%.o: $(NATIVE)/src/%.cc
	@mkdir -p $(@D)
	$(CXX) $(CXXFLAGS) -c -o $@ $<

# Bound when it is first called (-y), so that the program need not be called node.exe.
$(OUT)/node_delay.a: scripts/check/windows/node-def.cjs
	@mkdir -p $(@D)
	node scripts/check/windows/node-def.cjs >$(OUT)/node.def
	x86_64-w64-mingw32-dlltool -d $(OUT)/node.def -y $@

-include $(OBJECTS:.o=.d)

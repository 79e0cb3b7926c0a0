#pragma once

#include <windows.h>

#include <winternl.h>

// Structs that winternl.h lacks or shows only in part.

struct PROCESS_PARAMETERS {
  ULONG MaximumLength, Length, Flags, DebugFlags;
  HANDLE ConsoleHandle;
  ULONG ConsoleFlags;
  HANDLE StandardInput, StandardOutput, StandardError;
  UNICODE_STRING CurrentDirectory;
  HANDLE CurrentDirectoryHandle;
  UNICODE_STRING DllPath, ImagePathName, CommandLine;
  PVOID Environment;
  ULONG StartingX, StartingY, CountX, CountY, CountCharsX, CountCharsY, FillAttribute, WindowFlags, ShowWindowFlags;
  UNICODE_STRING WindowTitle, DesktopInfo, ShellInfo, RuntimeData;
  struct {
    USHORT Flags, Length;
    ULONG TimeStamp;
    UNICODE_STRING DosPath;
  } CurrentDirectories[32];
  SIZE_T EnvironmentSize;
};

struct PROCESS_HANDLE_ENTRY {
  HANDLE HandleValue;
  SIZE_T HandleCount, PointerCount;
  ULONG GrantedAccess, ObjectTypeIndex, HandleAttributes, Reserved;
};

struct EXTENDED_HANDLE_ENTRY {
  PVOID Object;
  ULONG_PTR UniqueProcessId, HandleValue;
  ULONG GrantedAccess;
  USHORT CreatorBackTraceIndex, ObjectTypeIndex;
  ULONG HandleAttributes, Reserved;
};

struct PROCESSOR_POWER_INFORMATION {
  ULONG Number, MaxMhz, CurrentMhz, MhzLimit, MaxIdleState, CurrentIdleState;
};

// NtQuerySystemInformation(SystemPerformanceInformation). Later versions add to its end.
struct PERFORMANCE_COUNTERS {
  LARGE_INTEGER IdleTime, ReadTransferCount, WriteTransferCount, OtherTransferCount;
  ULONG ReadOperationCount, WriteOperationCount, OtherOperationCount, AvailablePages, CommittedPages, CommitLimit,
      PeakCommitment, PageFaults, CopyOnWriteFaults, TransitionFaults, CacheTransitionFaults, DemandZeroFaults,
      PagesRead, PageReadIos, CacheReads, CacheIos, PagefilePagesWritten, PagefileWriteIos, MappedPagesWritten,
      MappedWriteIos, PagedPoolPages, NonPagedPoolPages, PagedPoolAllocs, PagedPoolFrees, NonPagedPoolAllocs,
      NonPagedPoolFrees, FreeSystemPtes, ResidentSystemCodePages, SystemDriverPages, SystemCodePages,
      NonPagedPoolLookasideHits, PagedPoolLookasideHits, AvailablePagedPoolPages, ResidentSystemCachePages,
      ResidentPagedPoolPages, ResidentSystemDriverPages;
  ULONG CacheManager[30];
  ULONG ContextSwitches, FirstLevelTbFills, SecondLevelTbFills, SystemCalls;
};

struct PAGE_FILE {
  ULONG NextEntryOffset, TotalSize, TotalInUse, PeakUsage;
  UNICODE_STRING FileName;
};

// NtQuerySystemInformation(SystemTimeOfDayInformation)
struct TIME_OF_DAY {
  LARGE_INTEGER BootTime, CurrentTime, TimeZoneBias;
  ULONG TimeZoneId, Reserved;
  ULONGLONG BootTimeBias, SleepTimeBias;
};

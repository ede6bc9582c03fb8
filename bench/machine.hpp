// Where and of what a figure is: two figures from different machines are no comparison.
#pragma once
#include <filesystem>
#include <string>

namespace linli::bench {

// "commit 1a2b3c4, 2026-03-02; AMD EPYC, 2 cores; Linux 6.1; load 0.8". The commit comes from LINLI_COMMIT.
std::string circumstances();

// Durable appends a second of 4 KiB each: what the disk under the folder allows one lone writer.
double syncs_a_second(const std::filesystem::path& folder);

// Resident memory of a process in MiB, from /proc.
double memory_mib(int process);

}  // namespace linli::bench

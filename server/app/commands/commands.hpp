// The program's commands. Each is added to the command line by one function and runs when it was asked for.
#pragma once
#include <CLI/CLI.hpp>

#include "app/config.hpp"

namespace linli::app {

// The options every command has: --data, --db, --keys.
void add_place(CLI::App& command, Place& place);

void add_init(CLI::App& app);
void add_serve(CLI::App& app);
void add_migrate(CLI::App& app);
void add_staff(CLI::App& app);
void add_import(CLI::App& app);
void add_figures(CLI::App& app);
void add_export(CLI::App& app);
void add_backup(CLI::App& app);
void add_restore(CLI::App& app);
void add_verify(CLI::App& app);
void add_openapi(CLI::App& app);
void add_keys(CLI::App& app);
void add_demo(CLI::App& app);

}  // namespace linli::app

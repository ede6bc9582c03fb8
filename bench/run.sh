#!/usr/bin/env bash
# run.sh BUILD [WORD]…: measures with what was built there; the databases made for it are kept beside it.
set -euo pipefail
build=$1
shift
LINLI_COMMIT=$(git rev-parse --short HEAD)$([ -z "$(git status --porcelain -- server)" ] || echo " and changes")
export LINLI_COMMIT
"$build/linli_bench" "$build/data" "$build/linli" bench/RESULTS.md "$@"
cat bench/RESULTS.md

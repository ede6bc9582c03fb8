# The steps of bin/test. A step keeps its output and its exit code; tests/support/tally.py sums them up.

begin_steps() {
  steps=$1
  rm -rf "$steps"
  mkdir -p "$steps"
}

# step NAME COMMAND…: runs it and shows it. A failing step does not stop the next.
step() {
  local name=$1 code started=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  set +e
  "$@" 2>&1 </dev/null | tee "$steps/$name.log"
  code=${PIPESTATUS[0]}
  set -e
  echo "$code $((SECONDS - started))" >"$steps/$name.status"
}

stop_unless_built() { grep -q '^0 ' "$steps/build.status" || end_steps; }

end_steps() {
  printf '\n'
  python3 tests/support/tally.py "$steps" && exit 0
  exit 1
}

linli=build/dev/linli

# docs/api/openapi.json is what the program says of itself; a change of it is read in review.
golden_openapi() {
  "$linli" openapi | diff -u docs/api/openapi.json - ||
    { echo "docs/api/openapi.json differs from the routes; bin/test --update rewrites it"; return 1; }
  echo "1 passed, 0 failed"
}

# A cluster that forgets: every test has a fresh database, and nothing here is to survive.
quick_postgres() { LINLI_POSTGRES_FSYNC=off bash tests/support/postgres.sh build/postgres-quick | tail -1; }

# unit_tests [all|fast] [TREE]: on PostgreSQL too, or only what needs no server. Shows what failed; skipped is not passed.
unit_tests() {
  local all=$steps/unit-all.txt code=0
  unset LINLI_TEST_POSTGRES
  if [ "$1" != fast ]; then
    LINLI_TEST_POSTGRES=$(quick_postgres) || return
    export LINLI_TEST_POSTGRES
  fi
  ctest --test-dir "${2:-build/dev}" -j2 --output-on-failure --no-tests=error --timeout 300 >"$all" 2>&1 || code=$?
  grep -vE '^ +Start |^ *[0-9]+/[0-9]+ Test .*( Passed|\*\*\*Skipped) |\(Skipped\)$|tests passed' "$all"
  echo "$(grep -cE '^ *[0-9]+/[0-9]+ Test .* Passed ' "$all") passed," \
    "$(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*(Failed|Timeout|Exception|Not Run)' "$all") failed"
  return "$code"
}

stories_on_postgres() {
  local url
  url=$(quick_postgres) || return
  build/dev/tests/stories --db "$url" "$@"
}

# The command line, as an operator types it; all: on PostgreSQL too.
command_line() {
  local url=
  if [ "$1" = all ]; then url=$(quick_postgres) || return; fi
  python3 tests/program/run.py $url
}

schema_on_both() {
  local url
  url=$(quick_postgres) || return
  python3 tests/schema/run.py "$url" "$@"
}

# What the real server answers while things break; the PostgreSQL beneath it is not what is killed.
faults_on_both() {
  local url code=0
  url=$(quick_postgres) || return
  python3 tests/faults/run.py || code=1
  python3 tests/faults/run.py "$url" || code=1
  return $code
}

import_killed_on_both() {
  local url
  url=$(quick_postgres) || return
  python3 tests/faults/import_killed.py "$url"
}

# Slow: everything again under the address, undefined-behaviour and thread sanitizers.
sanitize_steps() {
  local tree
  for tree in asan tsan; do
    step "build-$tree" build "$tree"
    step "unit-$tree" unit_tests all "build/$tree"
    step "stories-$tree" "build/$tree/tests/stories" --db sqlite
  done
}

web_steps() {
  local script
  for script in api:check lint typecheck test build size; do step "web-${script/:/-}" npm --silent --prefix web run "$script"; done
  step browser npm --silent --prefix web run e2e
}

update_expectations() {
  build/dev/tests/stories --db sqlite --update || true
  schema_on_both --update || true
  python3 tests/architecture/generated.py --update
  mkdir -p docs/api
  "$linli" openapi >docs/api/openapi.json
  git --no-pager diff --stat -- tests docs ARCHITECTURE.md
}

#!/usr/bin/env bash
# A private PostgreSQL for tests, on loopback only. Starts it when it does not run and prints its URL as the last line:
#   tests/support/postgres.sh [stop] [FOLDER]          FOLDER is build/postgres unless given
# Its one login has a name nobody guesses and no password. LINLI_POSTGRES_FSYNC=off makes it quick and forgetful.
set -euo pipefail

action=start
if [[ ${1:-} == stop ]]; then action=stop; shift; fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(realpath -m "${1:-$root/build/postgres}")
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
[[ -x $bin/initdb ]] || bin=$(pg_config --bindir)

# PostgreSQL refuses to run as root; it then runs as Debian's user for it.
as_owner() { "$@"; }
if [[ $EUID -eq 0 ]]; then
  as_owner() { (cd / && setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/ "$@"); }
fi

mkdir -p "$folder"
if [[ $EUID -eq 0 ]]; then chown postgres: "$folder"; fi
if ! as_owner test -w "$folder"; then
  folder=${TMPDIR:-/tmp}/linli-postgres-$(printf '%s' "$folder" | sha256sum | cut -c1-12)
  mkdir -p "$folder"
  if [[ $EUID -eq 0 ]]; then chown postgres: "$folder"; fi
fi
chmod 700 "$folder"
cluster=$folder/cluster

# Several test runs may come at once: one of them starts it, the others wait.
exec 9>"$folder/lock"
flock 9

runs() { as_owner "$bin/pg_ctl" status -D "$cluster" >/dev/null 2>&1; }

if [[ $action == stop ]]; then
  if [[ -d $cluster ]] && runs; then as_owner "$bin/pg_ctl" stop -D "$cluster" -m fast -w >/dev/null; fi
  exit
fi

# Languages sort by their own rules here, on purpose: what Linli sorts by bytes must not lean on the database's locale.
make_cluster() {
  local login=linli_$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')
  rm -rf "$cluster"
  as_owner "$bin/initdb" -D "$cluster" -U "$login" -A reject -E UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=zh >/dev/null
  printf '%s' "$login" >"$folder/login"
  printf 'host all %s 127.0.0.1/32 trust\n' "$login" >"$cluster/pg_hba.conf"
  cat >>"$cluster/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 128MB
log_min_messages = error
fsync = ${LINLI_POSTGRES_FSYNC:-on}
SETTINGS
}

free_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then printf '%s' "$port"; return; fi
  done
  echo "no free port was found" >&2
  return 1
}

start() {
  for _ in {1..5}; do
    free_port >"$folder/port"
    if as_owner "$bin/pg_ctl" start -D "$cluster" -w -t 60 -l "$folder/log" -o "-p $(<"$folder/port")" \
      >/dev/null 9>&-; then return; fi
  done
  tail -20 "$folder/log" >&2
  return 1
}

if [[ $EUID -eq 0 ]]; then : >>"$folder/log"; chown postgres: "$folder/log"; fi
if [[ ! -s $folder/login ]]; then make_cluster; fi
if ! runs; then start; fi
echo "postgresql://$(<"$folder/login")@127.0.0.1:$(<"$folder/port")/postgres"

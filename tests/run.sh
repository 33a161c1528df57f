#!/usr/bin/env bash
# Installs what is missing, builds, checks format and packages, runs every test.
# Ends with "N passed, N failed" (", N skipped" may follow). With CI=true nothing may be skipped.
# The site is killed 20 times while readers write; with --all, 100 times.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

step() { printf '\n== %s\n' "$*"; }
stop() { printf '%s\n0 passed, 1 failed\n' "$*"; exit 1; }

command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0"
case "$*" in
  "") export KILL_ROUNDS=${KILL_ROUNDS:-20} ;;
  --all) export KILL_ROUNDS=100 ;;
  *) stop "Usage: ./tests/run.sh [--all]" ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

step "Chromium for the browser tests"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ] && command -v apt-get >/dev/null; then
  as_root=$([ "$(id -u)" = 0 ] || echo "sudo -n")
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
  chromium=$(command -v chromium || true)
fi
if [ -n "$chromium" ]; then
  "$chromium" --version
  export CHROMIUM_PATH=$chromium
elif [ "${CI:-}" = true ]; then
  stop "Chromium is missing and could not be installed."
else
  echo "Not found: browser tests are skipped. Install Chromium with your system's packages, or set CHROMIUM_PATH."
fi

step "Packages (locked; a known flaw in one is an error)"
dotnet restore Immunotherapy.sln --locked-mode -p:AuditIsError=true || stop "Packages could not be restored."

step "Build (warnings are errors)"
dotnet build Immunotherapy.sln --no-restore -v quiet || stop "The build failed."

step "Format"
dotnet format Immunotherapy.sln --no-restore --verify-no-changes || stop "Run dotnet format and commit what it changes."

step "Content"
dotnet src/Immunotherapy.Web/bin/Debug/net10.0/Immunotherapy.Web.dll check content || stop "The content has errors."

step "Tests"
log=$(mktemp)
dotnet test --solution Immunotherapy.sln --no-build --no-progress 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\)\$/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
rm -f "$log"
[ -n "$passed" ] || stop "No test ran."
if [ "$code" -ne 0 ] && [ "${failed:-0}" -eq 0 ]; then failed=1; fi
if [ "${CI:-}" = true ] && [ "${skipped:-0}" -gt 0 ]; then
  echo "With CI=true a skipped test is a failed one."
  failed=$((failed + skipped)) skipped=0
fi
echo "$passed passed, ${failed:-0} failed$([ "${skipped:-0}" -gt 0 ] && echo ", $skipped skipped")"
[ "${failed:-0}" -eq 0 ]

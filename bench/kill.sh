#!/bin/sh
# kill -9 at random moments under load: is every acknowledged command there once? Needs the built bench.
#   dotnet build -c Release bench/Rollcall.Register.Bench && bench/kill.sh [ROUNDS]
set -eu
exec "$(cd "$(dirname "$0")/.." && pwd)/artifacts/bin/Rollcall.Register.Bench/release/Rollcall.Register.Bench" kill --rounds "${1:-1000}"

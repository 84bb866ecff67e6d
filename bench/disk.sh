#!/bin/sh
# A register on a disk that fills up (a small tmpfs), and on one whose fsync fails (libfiu): whatever was acknowledged must be
# there afterwards. Needs root, fiu-run (Debian: fiu-utils) and the built bench:
#   dotnet build -c Release bench/Rollcall.Register.Bench && bench/disk.sh
set -eu
bench="$(cd "$(dirname "$0")/.." && pwd)/artifacts/bin/Rollcall.Register.Bench/release/Rollcall.Register.Bench"
bench="${ROLLCALL_BENCH:-$bench}"
place="$(mktemp -d)"
trap 'umount "$place" 2>/dev/null || true; rm -rf "$place"' EXIT

echo "full disk"
mount -t tmpfs -o size=24m,mode=700 tmpfs "$place"
dd if=/dev/zero of="$place/ballast" bs=1M count=8 status=none
"$bench" full "$place" --make-room
umount "$place"

command -v fiu-run >/dev/null || { echo "fsync that fails: fiu-run is not installed (Debian: fiu-utils)"; exit 0; }
echo "fsync that fails, one time in fifty"
"$bench" full "$place/one" --under "fiu-run|-x|-c|enable_random name=posix/io/sync/*,probability=0.02"
echo "fsync that always fails"
"$bench" full "$place/all" --under "fiu-run|-x|-c|enable name=posix/io/sync/*"

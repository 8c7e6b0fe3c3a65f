#!/usr/bin/env bash
# What another compiler says of every refusal, beside what the pinned one says.
#
#     tests/ui/on-another-compiler.sh nightly
#
# Works on a copy, and leaves this tree as it is. Ends with 1 if a refusal is gone or a twin is
# refused; other words are told, and are no fault.
set -euo pipefail

toolchain=${1:?name a toolchain, such as nightly or 1.96.0}
top=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

git -C "$top" ls-files -z --cached --others --exclude-standard |
    tar -C "$top" --null --files-from=- -cf - 2>/dev/null | tar -C "$scratch" -xf - || true
cd "$scratch"
rm -f rust-toolchain.toml
export CARGO_TARGET_DIR="$top/target/on-$toolchain"

cargo "+$toolchain" --version
status=0
TRYBUILD=overwrite cargo "+$toolchain" test --quiet -p taintless-tests --test ui -- \
    every_refusal_is_refused_and_every_twin_accepted >"$scratch/said.log" 2>&1 || status=$?

same=0 other=0 gone=0
while IFS= read -r -d '' case; do
    said=${case#"$top/"}
    if [ ! -s "$scratch/$said" ]; then
        gone=$((gone + 1))
        echo "gone: $said"
    elif cmp -s "$case" "$scratch/$said"; then
        same=$((same + 1))
    else
        other=$((other + 1))
        lines=$(diff "$case" "$scratch/$said" | grep -c '^[<>]' || true)
        echo "other words ($lines lines): $said"
    fi
done < <(find "$top/tests/ui" -name '*.stderr' -print0 | sort -z)
# A case that compiles is told by the runner, and leaves its old words.
compiled=$(grep -c 'Expected test case to fail to compile, but it succeeded' "$scratch/said.log" || true)
grep -B1 'Expected test case to fail to compile, but it succeeded' "$scratch/said.log" || true
grep -A20 -E 'twins\.rs.*(error|mismatch)' "$scratch/said.log" || true

echo "$same as they are, $other in other words, $gone gone, $compiled that compile"
if [ "$gone" != 0 ] || [ "$compiled" != 0 ]; then
    exit 1
fi
if [ "$status" != 0 ]; then
    tail -n 40 "$scratch/said.log"
    exit "$status"
fi

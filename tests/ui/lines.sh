#!/usr/bin/env bash
# How long the compiler's messages are: lines for each error, by promise.
#
#     tests/ui/lines.sh
set -euo pipefail
cd "$(dirname "$0")"

table() {
    # One number for each error: from its first line to the last one that holds anything.
    awk -v name="$1" '
        FNR == 1 || /^error/ { if (lines) sizes[++count] = lines; lines = 0; blank = 0 }
        /^error/ { inside = 1 }
        inside { if ($0 ~ /[^ ]/) { lines += blank + 1; blank = 0 } else { blank++ } }
        END {
            if (lines) sizes[++count] = lines
            for (i = 1; i <= count; i++)
                for (j = i; j > 1 && sizes[j - 1] > sizes[j]; j--) {
                    keep = sizes[j]; sizes[j] = sizes[j - 1]; sizes[j - 1] = keep
                }
            printf "%-14s %6d %8d %8d %8d\n", name, count, sizes[int((count + 1) / 2)],
                sizes[int(count * 0.9 + 0.5)], sizes[count]
        }' "${@:2}"
}

printf '%-14s %6s %8s %8s %8s\n' promise errors median 'of 90 %' worst
for folder in */; do
    if compgen -G "$folder*.stderr" >/dev/null; then
        table "${folder%/}" "$folder"*.stderr
    fi
done
table all */*.stderr

#!/bin/sh
# gvlk fleet as a whole process on a million rows with 64 MiB, against Python's csv module on the same job in the same run.
# Usage: src/bench/fleet.sh [ROWS] [ROUNDS]   (after: mvn -q -Pbench -DskipTests package; needs python3)
set -eu
cd "$(dirname "$0")/../.."
rows=${1:-1000000}
rounds=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp target/test-classes io.github.gvlk.bench.InventoryGenerator "$rows" "$work/inventory.csv"
# The names of the inventory that have one key, for the baseline's table.
tail -n +2 "$work/inventory.csv" | cut -d'"' -f6 | sort -u >"$work/names"
while read -r name; do
    if key=$(target/gvlk/bin/gvlk key -q "$name" 2>/dev/null); then printf '%s,%s,%s\n' "$name" "$name" "$key"; fi
done <"$work/names" >"$work/keys.csv"
now() { python3 -c 'import time; print(time.time())'; }
: >"$work/gvlk" && : >"$work/python"
i=0
while [ "$i" -lt "$rounds" ]; do
    a=$(now)
    GVLK_JAVA_OPTS=-Xmx64m target/gvlk/bin/gvlk fleet "$work/inventory.csv" --kms-host kms.example.org \
        --out "$work/plan.csv" --force -q || [ $? -eq 4 ]
    b=$(now)
    python3 src/bench/python/fleet.py "$work/keys.csv" "$work/inventory.csv" "$work/p.csv" "$work/r.csv"
    c=$(now)
    echo "$b - $a" | bc >>"$work/gvlk"
    echo "$c - $b" | bc >>"$work/python"
    i=$((i + 1))
done
[ "$(cut -d, -f1 "$work/plan.csv" | tail -n +2 | cksum)" = "$(cut -d, -f1 "$work/p.csv" | tr -d '\r' | cksum)" ] ||
    echo 'The machines of both plans differ.'
python3 - "$rows" "$work/gvlk" "$work/python" <<'P'
import statistics
import sys

rows = int(sys.argv[1])
gvlk, python = ([float(line) for line in open(name)] for name in sys.argv[2:])
ratios = [b / a for a, b in zip(gvlk, python)]
print("| | median s | rows a second |\n|---|---|---|")
for name, times in (("gvlk fleet, -Xmx64m", gvlk), ("python3, csv module", python)):
    median = statistics.median(times)
    print("| %s | %.2f | %s |" % (name, median, format(round(rows / median), ",")))
print("gvlk is %.2f times as fast (median of pairs; %.2f to %.2f)" % (statistics.median(ratios), min(ratios), max(ratios)))
P

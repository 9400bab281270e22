"""The same job with Python's csv module and an exact table of names: the baseline of src/bench/fleet.sh."""
import csv
import sys

KEYS = {}
with open(sys.argv[1], newline="") as names:
    for system, edition, key in csv.reader(names):
        KEYS[system] = (edition, key)

seen = set()
with open(sys.argv[2], newline="") as inventory, open(sys.argv[3], "w", newline="") as plan, open(
    sys.argv[4], "w", newline=""
) as rejects:
    rows = csv.reader(inventory)
    heading = next(rows)
    name_at, system_at, version_at = (
        heading.index(name) for name in ("Name", "OperatingSystem", "OperatingSystemVersion")
    )
    planned, rejected = csv.writer(plan), csv.writer(rejects)
    for row in rows:
        name, known = row[name_at], KEYS.get(row[system_at])
        folded = name.lower()
        if known is None or folded in seen:
            rejected.writerow((rows.line_num, name, "rejected", row[system_at]))
            continue
        seen.add(folded)
        planned.writerow((name, known[0], known[1], "kms.example.org", "name, " + row[version_at], "table"))

#!/bin/sh
# Every benchmark, each against its baseline in one run, as tables.
# Usage: src/bench/all.sh [JAVA_HOME ...]   (after: mvn -q -Pbench -DskipTests package; needs python3)
set -eu
cd "$(dirname "$0")/../.."
java=${1:-${JAVA_HOME:-}}
java=${java:+$java/bin/}java
src/bench/startup.py 15 "$@"
class_path=target/classes:target/test-classes
for jar in target/gvlk/lib/*.jar; do
    case $jar in */lib/gvlk*) ;; *) class_path=$class_path:$jar ;; esac
done
printf '\n'
"$java" -cp "$class_path" io.github.gvlk.bench.FinderBenchmark
printf '\n'
"$java" -cp "$class_path" io.github.gvlk.bench.TextBenchmark .
printf '\n'
src/bench/fleet.sh

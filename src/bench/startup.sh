#!/bin/sh
# Start-up of the packaged program as whole processes, against Hello World on the same Java in the same run.
# Usage: src/bench/startup.sh [RUNS]   (after: mvn -q -DskipTests package; needs hyperfine)
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Hello { public static void main(String[] a) { System.out.println("Hello World"); } }\n' >"$work/Hello.java"
java_home=${JAVA_HOME:-$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')}
"$java_home/bin/javac" -d "$work" "$work/Hello.java"
export GVLK_JAVA="$java_home"
hyperfine --warmup 2 --runs "$runs" --shell=none --export-markdown "$work/table.md" \
    -n 'Hello World' "$java_home/bin/java -cp $work Hello" \
    -n 'gvlk key' 'target/gvlk/bin/gvlk key windows server 2022 datacenter' \
    -n 'gvlk commands' 'target/gvlk/bin/gvlk commands windows server 2022 datacenter' \
    -n 'gvlk commands --as batch' 'target/gvlk/bin/gvlk commands windows server 2022 datacenter --as batch' \
    -n 'gvlk error' 'target/gvlk/bin/gvlk error 0xC004F074' \
    -n 'gvlk error WORDS' 'target/gvlk/bin/gvlk error count insufficient' \
    -n 'gvlk diagnose' 'target/gvlk/bin/gvlk diagnose docs/examples/dlv.txt' \
    -n 'gvlk --help' 'target/gvlk/bin/gvlk --help' >/dev/null
cat "$work/table.md"

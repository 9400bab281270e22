#!/bin/sh
# Builds the last commit twice, as two people would who have nothing in common but the JDK and Maven: in other folders,
# with another umask, locale, time zone and clock setting of the shell. Every file that is released must be the same.
#
#   src/release/reproduce.sh [FILE…]
#
# A FILE is a released one (gvlk-1.2.3.zip): it is compared with what this commit gives, too.
set -eu
unset CDPATH
repository=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# build FOLDER UMASK LOCALE TIMEZONE
build() {
    (
        umask "$2"
        export LC_ALL="$3" TZ="$4"
        mkdir -p "$work/$1"
        cd "$work/$1"
        git -C "$repository" archive --format=tar HEAD | tar -x
        mvn -B -ntp -q -DskipTests package </dev/null
    )
}

# Only what is released: the jar is in the archives.
sums() {
    (cd "$work/$1/target" && sha256sum gvlk-*.jar gvlk-*.zip gvlk-*.tar.gz gvlk-lookup.html sbom/gvlk.cdx.json)
}

build one 022 C.UTF-8 UTC
build "two or three" 077 tr_TR.UTF-8 Pacific/Chatham
sums one >"$work/sums"
cat "$work/sums"
sums "two or three" | diff "$work/sums" - || {
    echo "reproduce: two builds of the same commit differ." >&2
    exit 1
}
for file; do
    if ! cmp -s "$file" "$work/one/target/${file##*/}"; then
        echo "reproduce: \"$file\" is not what this commit gives, at least not with this JDK:" >&2
        java -version >&2
        exit 1
    fi
    echo "$file: the same bytes"
done

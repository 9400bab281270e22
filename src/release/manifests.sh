#!/bin/sh
# Writes the manifests for winget, Scoop and Homebrew from a release and the templates beside this script.
#
#   src/release/manifests.sh FOLDER OUT
#
# FOLDER has the files of the release and their SHA256SUMS; OUT is made. In a template
#
#   @VERSION@       is the version, as the name of the zip has it
#   @REPOSITORY@    is owner/name on GitHub, @OWNER@ the owner: from the <url> of pom.xml, or GITHUB_REPOSITORY
#   @DESCRIPTION@   is the <description> of pom.xml
#   @URL file@      is the address of a file of the release, which has to be in SHA256SUMS
#   @SHA256 file@   is its checksum
set -eu
unset CDPATH

fail() {
    printf 'manifests: %s\n' "$1" >&2
    exit 2
}

[ $# -eq 2 ] || fail "usage: manifests.sh FOLDER OUT"
source=$(cd "$(dirname "$0")" && pwd)
folder=$1
out=$2
sums=$folder/SHA256SUMS
[ -f "$sums" ] || fail "\"$sums\" is missing."

# The first element of that name in pom.xml.
of_pom() {
    sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$source/../../pom.xml" | sed 1q
}

version=$(sed -n 's/^[0-9a-f]* [ *]gvlk-\([0-9][0-9A-Za-z.+-]*\)\.zip$/\1/p' "$sums" | grep -v -e -windows- -e -linux- -e -macos- || :)
case $version in
    '') fail "no gvlk-VERSION.zip in \"$sums\"." ;;
    *[!0-9A-Za-z.+-]*) fail "more than one version in \"$sums\"." ;;
esac
repository=${GITHUB_REPOSITORY:-$(of_pom url | sed -n 's|^https://github.com/\([^/]*/[^/]*\)$|\1|p')}
[ -n "$repository" ] || fail "the <url> of pom.xml is not a repository on GitHub."
description=$(of_pom description)
description=${description%.}
case $repository$description in
    *['|&\"']*) fail "repository and description may hold none of | & \\ \"." ;;
esac

# Each file of the release becomes two lines for sed; what is still open after that names a file that is not there.
script=$(mktemp)
trap 'rm -f "$script"' EXIT
{
    printf 's|@VERSION@|%s|g\n' "$version"
    printf 's|@REPOSITORY@|%s|g\ns|@OWNER@|%s|g\n' "$repository" "${repository%%/*}"
    printf 's|@DESCRIPTION@|%s|g\n' "$description"
    while read -r sum name; do
        name=${name#\*}
        printf 's|@URL %s@|https://github.com/%s/releases/download/v%s/%s|g\n' "$name" "$repository" "$version" "$name"
        printf 's|@SHA256 %s@|%s|g\n' "$name" "$sum"
    done <"$sums"
} >"$script"

for template in "$source"/templates/*/*; do
    file=${template#"$source"/templates/}
    mkdir -p "$out/${file%/*}"
    sed -f "$script" "$template" >"$out/$file"
    ! grep -n '@[A-Z]' "$out/$file" >&2 || fail "\"$file\" wants what the release does not have (above)."
done

#!/bin/sh
# Checks that a tag may become a release: it is the version of pom.xml, and the changes have a section for it that is not
# marked as unreleased. That section goes to standard output: it is what the release says of itself.
#
#   src/release/check.sh v1.2.3
set -eu
unset CDPATH
cd "$(dirname "$0")/../.."

fail() {
    printf 'check: %s\n' "$1" >&2
    exit 1
}

[ $# -eq 1 ] || fail "usage: check.sh TAG"
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml)
[ "$1" = "v$version" ] || fail "the tag is \"$1\", but pom.xml has version $version."
case $version in
    *-SNAPSHOT) fail "$version is no version for a release." ;;
esac
heading=$(grep -n -F "## $version" docs/changelog.md | sed 1q)
[ -n "$heading" ] || fail "docs/changelog.md has no section \"## $version\"."
[ "${heading#*:}" = "## $version" ] || fail "docs/changelog.md says \"${heading#*:}\": write \"## $version\"."
awk -v heading="## $version" '
    /^## / { inside = $0 == heading; next }
    inside { print }
' docs/changelog.md

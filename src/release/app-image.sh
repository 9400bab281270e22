#!/bin/sh
# Makes the app image of jpackage from the bundle that is in target/bundle: one gvlk.exe or gvlk.app with its Java.
#
#   src/release/app-image.sh
#
# For Windows and macOS. Not for Linux: the launcher that jpackage makes there runs rpm and dpkg at every start, to find
# out which package it came with, which takes several times as long as gvlk itself. There the bundle's own launcher is it.
set -eu
unset CDPATH
cd "$(dirname "$0")/../.."

fail() {
    printf 'app-image: %s\n' "$1" >&2
    exit 2
}

bundle=
for folder in target/bundle/gvlk-*/; do
    [ -z "$bundle" ] || fail "more than one bundle in target/bundle."
    bundle=${folder%/}
done
[ -d "$bundle/runtime" ] || fail 'no bundle in target/bundle: run "mvn -Pbundle verify" first.'
name=${bundle##*/}
version=${name#gvlk-}
version=${version%%-*}
rm -rf target/app
mkdir -p target/app/input
# The texts of the licences go along, as they do everywhere else.
cp "$bundle"/lib/*.jar "$bundle/lib/gvlk.index" "$bundle/LICENSE" "$bundle/gvlk.cdx.json" target/app/input/
cp -R "$bundle/licences" target/app/input/

# The options of bin/gvlk. It tells one command from another, which this launcher cannot: it has those for short runs.
set -- --type app-image --name gvlk --vendor gvlk --dest target/app \
    --input target/app/input --main-jar gvlk-start.jar --main-class io.github.gvlk.cli.Main \
    --runtime-image "$bundle/runtime" \
    --java-options -Xlog:disable --java-options -Xshare:auto --java-options -XX:TieredStopAtLevel=1 \
    --java-options -XX:-UsePerfData --java-options -XX:+UseSerialGC
case $name in
    *-windows-*)
        # No class-data archive: in a zip the jars lose the times by which it knows them (docs/decisions/0014).
        jpackage "$@" --app-version "$version" --win-console
        jar --create --no-manifest --file "target/app/$name-app.zip" -C target/app gvlk
        ;;
    *-macos-*)
        # No --app-version: on macOS its first number may not be 0.
        # shellcheck disable=SC2016
        jpackage "$@" --java-options '-XX:SharedArchiveFile=$APPDIR/gvlk.jsa'
        # A class-data archive knows its jars by order and time, and jpackage sets both: it can only be made now. After
        # that the seal of the app is to be renewed; it is ad hoc, as the one of jpackage is.
        (
            cd target/app/gvlk.app/Contents/app
            # With their folder: it is the prefix that Java takes off when the app has moved.
            jars=$(sed -n "s|^app.classpath=[$]APPDIR/|$PWD/|p" gvlk.cfg | paste -s -d : -)
            ../runtime/Contents/Home/bin/java -Xlog:disable -XX:ArchiveClassesAtExit=gvlk.jsa \
                -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+UseSerialGC \
                -cp "$jars" io.github.gvlk.cli.Rehearsal all
        )
        codesign --force --deep --sign - target/app/gvlk.app
        tar -czf "target/app/$name-app.tar.gz" -C target/app gvlk.app
        ;;
    *) fail "no app image for \"$name\"." ;;
esac

#!/usr/bin/env python3
"""
Start-up of the packaged program as whole processes: pairs with Hello World on the same Java, and with Python, in one run.

Usage: src/bench/startup.py [ROUNDS] [JAVA_HOME ...]     (after: mvn -q -DskipTests package)

Each round runs every command once, so that a machine that drifts slows all of them alike; a ratio is the median of the
ratios of the rounds. The archive of loaded classes is made first, in a cache of its own. A bundle below target/bundle
(mvn -Pbundle verify) is measured too, against Hello World on the last Java named.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

repository = pathlib.Path(__file__).resolve().parents[2]
rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
homes = sys.argv[2:] or [os.environ.get("JAVA_HOME") or str(pathlib.Path(shutil.which("java")).resolve().parents[1])]
EDITION = ["windows", "server", "2022", "datacenter"]
COMMANDS = {
    "key": ["key", *EDITION],
    "commands": ["commands", *EDITION],
    "commands --as batch": ["commands", *EDITION, "--as", "batch"],
    "error": ["error", "0xC004F074"],
    "error WORDS": ["error", "count", "insufficient"],
    "diagnose": ["diagnose", str(repository / "docs/examples/dlv.txt")],
    "--help": ["--help"],
}
work = pathlib.Path(tempfile.mkdtemp())


def version(home):
    for line in open(pathlib.Path(home) / "release", encoding="utf-8"):
        if line.startswith("JAVA_VERSION="):
            return line.split('"')[1]
    return home


def measure(command, environment):
    """Milliseconds, and the most memory in MiB."""
    begin = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=nothing, stderr=nothing)
        _, _, usage = os.wait4(process.pid, 0)
    return 1000 * (time.perf_counter() - begin), usage.ru_maxrss / 1024


def warm(launcher, environment):
    """Has the launcher make its two archives, and waits for them."""
    before = len(list(pathlib.Path(environment["XDG_CACHE_HOME"]).rglob("*.jsa")))
    for arguments in (["key", "x"], ["--version"]):
        subprocess.run([launcher, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    cache = pathlib.Path(environment["XDG_CACHE_HOME"])
    for _ in range(300):
        archives = list(cache.rglob("*.jsa"))
        if len(archives) == before + 2 and all(archive.stat().st_size for archive in archives) and not list(cache.rglob("*.jsa.*")):
            return
        time.sleep(0.1)
    sys.exit("no archive of loaded classes was made")


def table(title, hello, launcher, environment):
    runs = {"Hello World": (hello, os.environ)}
    for name, arguments in COMMANDS.items():
        runs["gvlk " + name] = ([launcher, *arguments], environment)
    for name in ("key", "commands", "error"):
        runs["python " + name] = (["python3", str(repository / "src/bench/python/lookup.py"), *COMMANDS[name]], os.environ)
    times = {name: [] for name in runs}
    memory = {name: 0.0 for name in runs}
    for turn in range(rounds + 2):
        for name, (command, variables) in runs.items():
            milliseconds, mebibytes = measure(command, variables)
            if turn >= 2:
                times[name].append(milliseconds)
                memory[name] = max(memory[name], mebibytes)
    print("\n%s, %d rounds\n" % (title, rounds))
    print("| command | ms | times Hello World | times Python | peak MiB |\n|---|---|---|---|---|")
    for name in runs:
        if name.startswith("python"):
            continue
        paired = times.get(name.replace("gvlk", "python"), []) if name.startswith("gvlk") else []
        print("| %s | %.0f | %.2f | %s | %.0f |" % (
            "`%s`" % name if name.startswith("gvlk") else name,
            statistics.median(times[name]),
            statistics.median(a / b for a, b in zip(times[name], times["Hello World"])),
            "%.2f" % statistics.median(a / b for a, b in zip(times[name], paired)) if paired else "",
            memory[name]))
    for name in runs:
        if name.startswith("python"):
            print("| %s | %.0f | %.2f | 1.00 | %.0f |" % (
                name,
                statistics.median(times[name]),
                statistics.median(a / b for a, b in zip(times[name], times["Hello World"])),
                memory[name]))


try:
    source = work / "Hello.java"
    source.write_text('public class Hello { public static void main(String[] a) { System.out.println("Hello World"); } }\n')
    subprocess.run([homes[0] + "/bin/javac", "--release", "17", "-d", str(work), str(source)], check=True)
    for home in homes:
        environment = dict(os.environ, GVLK_JAVA=home, XDG_CACHE_HOME=str(work / "cache"))
        environment.pop("GVLK_ARCHIVE", None)
        launcher = str(repository / "target/gvlk/bin/gvlk")
        warm(launcher, environment)
        table("JDK " + version(home), [home + "/bin/java", "-cp", str(work), "Hello"], launcher, environment)
    for bundle in sorted(repository.glob("target/bundle/gvlk-*/bin/gvlk")):
        environment = dict(os.environ)
        environment.pop("GVLK_JAVA", None)
        environment.pop("JAVA_HOME", None)
        hello = [homes[-1] + "/bin/java", "-cp", str(work), "Hello"]
        table("Bundle, Hello World on JDK " + version(homes[-1]), hello, str(bundle), environment)
finally:
    shutil.rmtree(work)

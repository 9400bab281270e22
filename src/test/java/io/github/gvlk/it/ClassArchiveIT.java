package io.github.gvlk.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of loaded classes that the launcher for Unix makes: behind the first run, and never in the way. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveIT {
    private static final String USES = "-XX:SharedArchiveFile=";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final Map<String, String> environment = new TreeMap<>();

    private record Finished(int exitCode, String out, String err) {}

    @BeforeEach
    void copyTheLauncher() throws IOException {
        temp = temp.toRealPath();
        Files.createDirectories(temp.resolve("gvlk/lib"));
        Files.createDirectories(temp.resolve("gvlk/bin"));
        Files.copy(Distribution.folder().resolve("bin/gvlk"), temp.resolve("gvlk/bin/gvlk"));
        Files.writeString(temp.resolve("gvlk/lib/gvlk.jar"), "jar");
        Files.writeString(temp.resolve("gvlk/lib/gvlk-start.jar"), "jar");
        Files.writeString(temp.resolve("gvlk/lib/gvlk.id"), "aaaa\n");
        java("jdk", "17.0.1+2", "echo archive >\"$made\"");
        environment.put("GVLK_JAVA", temp.resolve("jdk").toString());
        environment.put("XDG_CACHE_HOME", temp.resolve("cache").toString());
        environment.put("PATH", requireNonNull(System.getenv("PATH")));
    }

    @Test
    void is_made_behind_the_first_run_and_used_from_the_second_on() throws Exception {
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        List<Path> made = whenMade(1);
        assertThat(made).hasSize(1);
        assertThat(started()).contains(USES + made.get(0)).containsSubsequence("-Xlog:disable", USES + made.get(0));
        assertThat(attempts()).isEqualTo(1);
        assertThat(Files.getPosixFilePermissions(requireNonNull(made.get(0).getParent())))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void is_made_for_each_java_and_each_gvlk_and_the_one_before_is_removed() throws Exception {
        started();
        whenMade(1);
        Files.writeString(temp.resolve("gvlk/lib/gvlk.id"), "bbbb\n");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        assertThat(whenMade(2)).hasSize(1).allMatch(file -> file.toString().endsWith(",bbbb,look-ups.jsa"));

        java("jdk", "17.0.2+3", "echo archive >\"$made\"");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        assertThat(whenMade(3)).hasSize(1).allMatch(file -> file.toString().endsWith(",17.0.2+3,bbbb,look-ups.jsa"));

        java("other", "25+1", "echo archive >\"$made\"");
        environment.put("GVLK_JAVA", temp.resolve("other").toString());
        started();
        assertThat(whenMade(4)).hasSize(2);
    }

    @Test
    void is_made_again_when_the_jar_is_younger() throws Exception {
        started();
        Path archive = whenMade(1).get(0);
        Files.setLastModifiedTime(
                temp.resolve("gvlk/lib/gvlk.jar"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        assertThat(whenMade(2)).containsExactly(archive);
        // The jar is still from the future: that must not cost an archive at every start.
        assertThat(started()).contains(USES + archive);
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void look_ups_have_one_of_their_own_and_everything_else_has_another() throws Exception {
        started();
        Path lookUps = whenMade(1).get(0);
        assertThat(lookUps.toString()).endsWith(",look-ups.jsa");
        assertThat(started("key", "win11", "-o", "json")).noneMatch(argument -> argument.startsWith(USES));
        List<Path> both = whenMade(2);
        assertThat(both).hasSize(2).contains(lookUps);
        for (String line : List.of("commands x --as batch", "error 5 --output=csv", "diagnose x", "--help", "fleet")) {
            assertThat(started(line.split(" "))).anyMatch(argument -> argument.endsWith(",all.jsa"));
        }
        for (String line : List.of("key x", "commands x --kms-host y", "error 5 --sources")) {
            assertThat(started(line.split(" "))).contains(USES + lookUps);
        }
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void can_be_switched_off() throws Exception {
        environment.put("GVLK_ARCHIVE", "off");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        Thread.sleep(300);
        assertThat(temp.resolve("cache")).doesNotExist();
    }

    @Test
    void has_no_place_without_a_cache_folder() throws Exception {
        environment.put("XDG_CACHE_HOME", "relative/is/ignored");
        started();
        environment.remove("XDG_CACHE_HOME");
        started();
        environment.put("HOME", temp.resolve("home").toString());
        started();
        assertThat(whenMade(1)).hasSize(1).allMatch(file -> file.startsWith(temp.resolve("home/.cache/gvlk")));
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void a_java_that_cannot_make_one_is_not_asked_at_every_start() throws Exception {
        java("jdk", "17.0.1+2", "exit 1");
        started();
        until(() -> attempts() == 1 && archives().size() == 1);
        for (int i = 0; i < 3; i++) {
            assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        }
        Thread.sleep(300);
        assertThat(attempts()).isEqualTo(1);
        Files.setLastModifiedTime(archives().get(0), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        started();
        until(() -> attempts() == 2);
    }

    @Test
    void what_a_killed_maker_left_is_removed() throws Exception {
        java("jdk", "17.0.1+2", "exit 1");
        started();
        until(() -> attempts() == 1 && everything().size() == 1);
        Path mark = archives().get(0);
        Path left = Files.writeString(mark.resolveSibling(mark.getFileName() + ".4711"), "part");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        java("jdk", "17.0.1+2", "echo archive >\"$made\"");
        started();
        assertThat(whenMade(2)).containsExactly(mark);
        assertThat(left).doesNotExist();
    }

    @Test
    void half_an_archive_of_a_java_that_failed_is_not_used() throws Exception {
        java("jdk", "17.0.1+2", "echo part >\"$made\"; exit 1");
        started();
        until(() -> attempts() == 1 && everything().size() == 1);
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        assertThat(archives().get(0)).isEmptyFile();
    }

    @Test
    void a_caller_that_reads_to_the_end_does_not_wait_for_the_maker() throws Exception {
        java("jdk", "17.0.1+2", "for i in 1 2 3 4 5 6 7 8 9; do [ -e \"" + temp + "/go\" ] || sleep 1; done");
        // A caller's own file 3 too, which is the pipe here.
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "\"$0\" key 3>&1", temp + "/gvlk/bin/gvlk");
        builder.environment().clear();
        builder.environment().putAll(environment);
        Instant start = Instant.now();
        assertThat(builder.start().getInputStream().readAllBytes()).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        Files.createFile(temp.resolve("go"));
        until(() -> attempts() == 1);
    }

    @Test
    void several_first_runs_at_once_leave_one_archive() throws Exception {
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(builder().start());
        }
        for (Process run : runs) {
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isZero();
        }
        assertThat(whenMade(1)).hasSize(1);
        Thread.sleep(500);
        assertThat(everything()).hasSize(1);
        assertThat(attempts()).isEqualTo(1);
        assertThat(started()).anyMatch(argument -> argument.startsWith(USES));
    }

    @Test
    void a_folder_that_cannot_be_written_or_is_a_file_is_no_hindrance() throws Exception {
        Files.createFile(temp.resolve("cache"));
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        Files.delete(temp.resolve("cache"));
        Files.createDirectories(temp.resolve("cache"));
        Files.setPosixFilePermissions(temp.resolve("cache"), PosixFilePermissions.fromString("r-x------"));
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        if (isRoot()) {
            // Who may write everywhere: the folder must not go while that is done.
            whenMade(1);
        }
        Files.setPosixFilePermissions(temp.resolve("cache"), PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Test
    void a_link_in_place_of_the_archive_is_not_used_but_replaced() throws Exception {
        started();
        Path archive = whenMade(1).get(0);
        Path elsewhere = Files.move(archive, temp.resolve("elsewhere"));
        Files.createSymbolicLink(archive, elsewhere);
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        until(() -> attempts() == 2 && !Files.isSymbolicLink(archive) && Files.size(archive) > 0);
        assertThat(elsewhere).exists();
    }

    @Test
    void the_folder_is_closed_to_others_before_an_archive_is_made_in_it() throws Exception {
        started();
        Path archive = whenMade(1).get(0);
        Path folder = requireNonNull(archive.getParent());
        Files.delete(archive);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        started();
        whenMade(2);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void folders_of_somebody_else_are_neither_used_nor_written_to() throws Exception {
        started();
        Path archive = whenMade(1).get(0);
        assumeTrue(isRoot(), "only root can give a folder to somebody else");
        give(requireNonNull(archive.getParent()), "nobody");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));

        // As "sudo" does that keeps HOME.
        environment.remove("XDG_CACHE_HOME");
        environment.put("HOME", temp.resolve("home").toString());
        give(Files.createDirectory(temp.resolve("home")), "nobody");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        Thread.sleep(300);
        assertThat(temp.resolve("home")).isEmptyDirectory();
        assertThat(attempts()).isEqualTo(1);
    }

    private static void give(Path file, String user) throws IOException {
        Files.setOwner(
                file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    @Test
    void a_colon_in_its_path_would_be_two_paths_to_java() throws Exception {
        environment.put("XDG_CACHE_HOME", temp.resolve("cache/a:b").toString());
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        Thread.sleep(300);
        assertThat(temp.resolve("cache")).doesNotExist();
    }

    @Test
    void odd_characters_in_the_cache_folder_do_no_harm() throws Exception {
        environment.put("XDG_CACHE_HOME", temp.resolve("cache/a b\n%p*[é]$x").toString());
        started();
        Path archive = whenMade(1).get(0);
        started();
        assertThat(Files.readString(temp.resolve("record"))).contains(USES + archive + "\n");
    }

    @Test
    void an_archive_of_somebody_else_is_not_used() throws Exception {
        started();
        Path archive = whenMade(1).get(0);
        assumeTrue(isRoot(), "only root can give a file to somebody else");
        give(archive, "nobody");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void a_bundle_uses_its_own_java_and_its_own_archive_or_makes_one() throws Exception {
        environment.remove("GVLK_JAVA");
        java("gvlk/runtime", "25+1", "echo archive >\"$made\"");
        assertThat(started()).first().asString().endsWith("/gvlk/runtime/bin/java");
        Path made = whenMade(1).get(0);
        assertThat(started()).contains(USES + made);
        Files.writeString(temp.resolve("gvlk/lib/gvlk.jsa"), "archive");
        assertThat(started()).anyMatch(argument -> argument.startsWith(USES) && argument.endsWith("/lib/gvlk.jsa"));
        Files.writeString(temp.resolve("gvlk/lib/gvlk.aot"), "cache");
        assertThat(started())
                .anyMatch(argument -> argument.startsWith("-XX:AOTCache=") && argument.endsWith("/lib/gvlk.aot"))
                .noneMatch(argument -> argument.startsWith("-Xshare:"));
        assertThat(started("--help")).anyMatch(argument -> argument.endsWith("/lib/gvlk.jsa"));
        environment.put("GVLK_ARCHIVE", "off");
        assertThat(started()).noneMatch(argument -> argument.startsWith(USES));
        environment.put("GVLK_JAVA", temp.resolve("jdk").toString());
        assertThat(started()).first().asString().endsWith("/jdk/bin/java");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void the_true_distribution_says_the_same_with_it_and_takes_its_classes_from_it() throws Exception {
        environment.put("GVLK_JAVA", requireNonNull(System.getProperty("java.home")));
        Path launcher = Distribution.folder().resolve("bin/gvlk");
        Finished without = run(new ProcessBuilder(launcher.toString(), "error", "0xC004F074"));
        Path archive = whenMade(0).get(0);
        Finished with = run(new ProcessBuilder(launcher.toString(), "error", "0xC004F074"));
        assertThat(with).isEqualTo(without);
        assertThat(with.exitCode()).isZero();

        Path log = temp.resolve("classes.log");
        environment.put("GVLK_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        run(new ProcessBuilder(launcher.toString(), "error", "0xC004F074"));
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("io.github.gvlk.") || line.contains("picocli."))
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.contains("shared objects file"));
        environment.remove("GVLK_JAVA_OPTS");

        for (byte[] damaged : List.of(new byte[] {1, 2, 3}, new byte[100_000])) {
            Files.delete(archive);
            Files.write(archive, damaged);
            assertThat(run(new ProcessBuilder(launcher.toString(), "error", "0xC004F074")))
                    .isEqualTo(without);
        }
    }

    /** What costs more at its first use than a whole look-up (docs/decisions/0015); counted, since times are not steady. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "key windows server 2022 datacenter",
                "commands win11 pro",
                "commands win11 pro --kms-host kms.example.org:1688",
                "error 0xC004F074"
            })
    void a_look_up_loads_nothing_that_it_can_do_without(String line) throws Exception {
        environment.put("GVLK_JAVA", requireNonNull(System.getProperty("java.home")));
        List<String> command = new ArrayList<>(
                List.of(Distribution.folder().resolve("bin/gvlk").toString()));
        command.addAll(List.of(line.split(" ")));
        run(new ProcessBuilder(command));
        whenMade(0);
        Path log = temp.resolve("classes.log");
        environment.put("GVLK_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        run(new ProcessBuilder(command));

        List<String> classes = Files.readAllLines(log);
        assertThat(classes).hasSizeBetween(500, 1_250);
        assertThat(classes)
                .filteredOn(each -> each.contains("source: ") && !each.contains("shared objects file"))
                .hasSizeLessThan(10);
        for (String dear : List.of(
                "java.lang.runtime.ObjectMethods",
                "java.util.stream.ReferencePipeline",
                "java.util.RegularEnumSet",
                "com.fasterxml.jackson.core.JsonFactory",
                "sun.net.www.protocol.jar.JarURLConnection",
                "java.time.format.DateTimeFormatter")) {
            assertThat(classes).as(dear).noneMatch(each -> each.contains(" " + dear + " "));
        }
    }

    /** A folder that looks like a JDK: its java notes its arguments, and does {@code make} when it is to make an archive. */
    private void java(String name, String build, String make) throws IOException {
        Path java = temp.resolve(name).resolve("bin/java");
        Files.createDirectories(requireNonNull(java.getParent()));
        Files.writeString(java, """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:ArchiveClassesAtExit=*)
                            echo attempt >>"%1$s/attempts"
                            made=${argument#*=}
                            %2$s
                            exit
                            ;;
                    esac
                done
                printf '%%s\\n' "$0" "$@" >"%1$s/record.$$"
                mv "%1$s/record.$$" "%1$s/record"
                """.formatted(temp, make));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                temp.resolve(name).resolve("release"),
                "JAVA_RUNTIME_VERSION=\"" + build + "\"\nJAVA_VERSION=\"" + build.replaceFirst("\\+.*", "") + "\"\n");
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(temp + "/gvlk/bin/gvlk"));
        command.addAll(arguments.length == 0 ? List.of("key") : List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(temp.toFile());
    }

    /** What Java was started with; nothing is printed but by Java. */
    private List<String> started(String... arguments) throws Exception {
        Finished finished = run(builder(arguments));
        assertThat(finished).isEqualTo(new Finished(0, "", ""));
        return Files.readAllLines(temp.resolve("record"));
    }

    private Finished run(ProcessBuilder builder) throws Exception {
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private int attempts() throws IOException {
        Path file = temp.resolve("attempts");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private List<Path> everything() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String cache : List.of("cache", "home")) {
            if (Files.isDirectory(temp.resolve(cache))) {
                try (Stream<Path> files = Files.walk(temp.resolve(cache))) {
                    files.filter(Files::isRegularFile).forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<Path> archives() throws IOException {
        return everything().stream()
                .filter(file -> file.toString().endsWith(".jsa"))
                .toList();
    }

    /** The archives, as soon as that many attempts were made (any number for 0) and none is empty. */
    private List<Path> whenMade(int attempts) throws Exception {
        until(() -> {
            if (attempts > 0 && attempts() < attempts) {
                return false;
            }
            List<Path> archives = archives();
            for (Path archive : archives) {
                if (Files.size(archive) == 0) {
                    return false;
                }
            }
            return !archives.isEmpty() && everything().size() == archives.size();
        });
        return archives();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException e) {
                // A file that was there a moment ago: looked at again.
                Thread.onSpinWait();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not come true in a minute");
    }
}

package io.github.gvlk.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository, as GitHub reads it.
 *
 * @param name its path from the root of the repository, with slashes
 */
public record Guide(String name, String text) {
    private static final Path ROOT =
            Path.of(System.getProperty("gvlk.basedir", ".")).toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^)\\s]+)\\)|<(?:img|a) [^>]*?(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern PLACEHOLDER = Pattern.compile("…|\\b[A-Z]{4,}\\b");

    /** A command of a console block, without the prompt, and the lines below it. */
    public record Shown(String command, String output) {}

    @Override
    public String toString() {
        return name;
    }

    /** The README, and every guide below {@code docs} and {@code .github}. */
    public static List<Guide> all() {
        List<Guide> guides = new ArrayList<>(List.of(of("README.md")));
        for (String folder : List.of("docs", ".github")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .sorted()
                        .forEach(file ->
                                guides.add(of(ROOT.relativize(file).toString().replace('\\', '/'))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(guides);
    }

    /** The guide with that path from the root of the repository. */
    public static Guide of(String name) {
        try {
            return new Guide(name, Files.readString(ROOT.resolve(name), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between fences that name this language. */
    public List<String> blocks(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The commands of all console blocks, each with what it shows. */
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String part : block.split("(?m)^\\$ ", -1)) {
                if (!part.isEmpty()) {
                    int end = part.indexOf('\n');
                    all.add(new Shown(part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        return all;
    }

    /** The calls of gvlk within sentences; those with placeholders are left out where only whole ones are asked for. */
    public List<String> calls(boolean whole) {
        return SPAN.matcher(prose())
                .results()
                .map(span -> span.group(1).replaceAll("\\s+", " "))
                .filter(span -> span.startsWith("gvlk "))
                .filter(span -> !whole || !PLACEHOLDER.matcher(span).find())
                .toList();
    }

    /** Where its links and pictures lead, without addresses of the web: as written, from its own folder. */
    public List<String> links() {
        String prose = SPAN.matcher(prose()).replaceAll("code");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The file that a link of this guide names; the guide itself where the link is an anchor alone. */
    public Path target(String link) {
        int anchor = link.indexOf('#');
        String path = anchor < 0 ? link : link.substring(0, anchor);
        Path file = ROOT.resolve(name);
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    /** The guide at a path; its name is that of {@link #all()}. */
    static Guide at(Path file) {
        return of(ROOT.relativize(file).toString().replace('\\', '/'));
    }

    /**
     * The anchors of its headings, as GitHub makes them: small letters, hyphens for blanks, no punctuation; of several
     * that are the same the second one ends with {@code -1}.
     */
    public Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> met = new HashMap<>();
        Matcher headings = HEADING.matcher(prose());
        while (headings.find()) {
            String anchor = headings.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                    .replace(' ', '-');
            int before = met.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** The text without what stands between fences. */
    public String prose() {
        return FENCE.matcher(text).replaceAll("");
    }
}

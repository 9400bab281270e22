package io.github.gvlk.cli;

import io.github.gvlk.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What {@code --version} says: the version of the code, the date of the data, and the JVM. */
final class Version {
    private static final String BUILD = "/io/github/gvlk/build.properties";

    private Version() {}

    static String text() {
        return "gvlk " + code() + "\n"
                + "data " + Catalog.bundled().dataDate() + "\n"
                + "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")\n";
    }

    /** The version of the code. */
    static String code() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "of an unfinished build");
    }
}

package io.github.gvlk.catalog;

import io.github.gvlk.value.KmsHost;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/sources.json}, {@code data/errata.json} and {@code data/hosts}. */
final class ReferenceFiles {
    private ReferenceFiles() {}

    static Source source(JsonInput in) {
        @Nullable String id = null;
        @Nullable String title = null;
        @Nullable String url = null;
        @Nullable String date = null;
        @Nullable String note = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text();
                case "title" -> title = in.text();
                case "url" -> url = in.text(ReferenceFiles::checkAddress);
                case "date" -> date = in.text(ReferenceFiles::checkDate);
                case "note" -> note = in.text();
                default -> throw in.unknownField(field);
            }
        }
        return new Source(
                in.required(id, "id"),
                in.required(title, "title"),
                Optional.ofNullable(url),
                Optional.ofNullable(date),
                Optional.ofNullable(note));
    }

    static Erratum erratum(JsonInput in) {
        @Nullable String id = null;
        @Nullable String subject = null;
        @Nullable String where = null;
        List<String> printed = List.of();
        @Nullable String correct = null;
        @Nullable String why = null;
        List<String> sources = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.text();
                case "subject" -> subject = in.text();
                case "where" -> where = in.text();
                case "printed" -> printed = in.texts();
                case "correct" -> correct = in.text();
                case "why" -> why = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new Erratum(
                in.required(id, "id"),
                in.required(subject, "subject"),
                in.required(where, "where"),
                printed,
                Optional.ofNullable(correct),
                in.required(why, "why"),
                sources);
    }

    static CloudHost cloudHost(JsonInput in) {
        @Nullable String id = null;
        @Nullable String vendor = null;
        @Nullable KmsHost name = null;
        @Nullable Integer port = null;
        boolean portStated = true;
        @Nullable String condition = null;
        @Nullable String note = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "vendor" -> vendor = in.text();
                case "host" -> name = in.value(ReferenceFiles::hostName);
                case "port" -> port = in.number(number -> portOf(number));
                case "portStated" -> portStated = in.bool();
                case "condition" -> condition = in.text();
                case "note" -> note = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new CloudHost(
                in.required(id, "id"),
                in.required(vendor, "vendor"),
                new KmsHost(in.required(name, "host").name(), OptionalInt.of(in.required(port, "port"))),
                portStated,
                in.required(condition, "condition"),
                Optional.ofNullable(note),
                in.required(sources, "sources"));
    }

    private static KmsHost hostName(String text) {
        KmsHost host = KmsHost.parse(text);
        if (host.port().isPresent()) {
            throw new IllegalArgumentException("the port belongs into the field \"port\"");
        }
        return host;
    }

    private static int portOf(int number) {
        return new KmsHost("port", OptionalInt.of(number)).port().orElseThrow();
    }

    /** A day, or a month where the document names no day. */
    private static void checkDate(String text) {
        try {
            LocalDate.parse(text.length() == "2018-06".length() ? text + "-01" : text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a date such as 2025-06-25, or 2018-06", e);
        }
    }

    private static void checkAddress(String url) {
        if (!url.startsWith("https://") || url.length() == "https://".length() || url.contains(" ")) {
            throw new IllegalArgumentException("expected an https address");
        }
    }
}

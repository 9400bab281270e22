package io.github.gvlk.catalog;

import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/keys}. */
final class KeyFiles {
    private KeyFiles() {}

    static Edition edition(JsonInput in) {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable String product = null;
        @Nullable KeyKind kind = null;
        @Nullable Family family = null;
        @Nullable String channel = null;
        @Nullable ProductKey key = null;
        @Nullable EditionId editionId = null;
        List<WindowsBuild> builds = List.of();
        @Nullable String systemName = null;
        List<String> alsoCalled = List.of();
        boolean answersName = true;
        @Nullable String remark = null;
        @Nullable List<String> sources = null;
        List<String> errata = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "name" -> name = in.text();
                case "product" -> product = in.text();
                case "kind" -> kind = in.value(KeyKind::ofWord);
                case "family" -> family = in.value(Family::ofWord);
                case "channel" -> channel = in.text();
                case "key" -> key = in.value(ProductKey::new);
                case "editionId" -> editionId = in.value(EditionId::new);
                case "builds" -> builds = builds(in);
                case "systemName" -> systemName = in.text();
                case "alsoCalled" -> alsoCalled = in.texts();
                case "answersName" -> answersName = in.bool();
                case "remark" -> remark = in.text();
                case "sources" -> sources = in.someTexts();
                case "errata" -> errata = in.texts();
                default -> throw in.unknownField(field);
            }
        }
        return new Edition(
                in.required(id, "id"),
                in.required(name, "name"),
                in.required(product, "product"),
                in.required(kind, "kind"),
                in.required(family, "family"),
                Optional.ofNullable(channel),
                in.required(key, "key"),
                Optional.ofNullable(editionId),
                sorted(builds),
                Optional.ofNullable(systemName),
                alsoCalled,
                answersName,
                Optional.ofNullable(remark),
                in.required(sources, "sources"),
                errata);
    }

    private static List<WindowsBuild> sorted(List<WindowsBuild> builds) {
        List<WindowsBuild> sorted = new ArrayList<>(builds);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /** The names of one edition: the edition's id and its names. */
    static Map.Entry<String, List<LocalName>> names(JsonInput in) {
        @Nullable String edition = null;
        @Nullable List<LocalName> names = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "edition" -> edition = in.text();
                case "names" -> names = in.list(KeyFiles::localName);
                default -> throw in.unknownField(field);
            }
        }
        return Map.entry(in.required(edition, "edition"), in.required(names, "names"));
    }

    private static String basis(String word) {
        if (!word.equals("published") && !word.equals("common knowledge")) {
            throw new IllegalArgumentException("expected published or common knowledge");
        }
        return word;
    }

    private static LocalName localName(JsonInput in) {
        @Nullable String language = null;
        @Nullable String name = null;
        @Nullable List<String> sources = null;
        @Nullable String lastSeen = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "language" -> language = in.text();
                case "name" -> name = in.text();
                case "sources" -> sources = in.someTexts();
                case "lastSeen" -> lastSeen = in.text();
                default -> throw in.unknownField(field);
            }
        }
        return new LocalName(
                in.required(language, "language"),
                in.required(name, "name"),
                in.required(sources, "sources"),
                in.required(lastSeen, "lastSeen"));
    }

    static ProductWithoutKey productWithoutKey(JsonInput in) {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable List<String> names = null;
        @Nullable String reason = null;
        @Nullable String instead = null;
        @Nullable String basis = null;
        List<String> sources = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "name" -> name = in.text();
                case "names" -> names = in.someTexts();
                case "reason" -> reason = in.text();
                case "instead" -> instead = in.text();
                case "basis" -> basis = in.value(KeyFiles::basis);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ProductWithoutKey(
                in.required(id, "id"),
                in.required(name, "name"),
                in.required(names, "names"),
                in.required(reason, "reason"),
                in.required(instead, "instead"),
                in.required(basis, "basis"),
                sources);
    }

    static EditionChange editionChange(JsonInput in) {
        @Nullable String id = null;
        @Nullable Family family = null;
        EditionChange.@Nullable Tool tool = null;
        @Nullable String rules = null;
        @Nullable String evaluation = null;
        @Nullable Boolean evaluationConverts = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "family" -> family = in.value(Family::ofWord);
                case "tool" -> tool = in.value(EditionChange.Tool::ofWord);
                case "rules" -> rules = in.text();
                case "evaluation" -> evaluation = in.text();
                case "evaluationConverts" -> evaluationConverts = in.bool();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new EditionChange(
                in.required(id, "id"),
                in.required(family, "family"),
                in.required(tool, "tool"),
                in.required(rules, "rules"),
                in.required(evaluation, "evaluation"),
                in.required(evaluationConverts, "evaluationConverts"),
                in.required(sources, "sources"));
    }

    static List<WindowsBuild> builds(JsonInput in) {
        List<WindowsBuild> builds = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            builds.add(build(in));
        }
        return List.copyOf(builds);
    }

    static WindowsBuild build(JsonInput in) {
        return in.number(WindowsBuild::new);
    }

    /** The entries as a map in their order; a key that comes twice is refused. */
    static <K, V> Map<K, V> map(JsonInput in, List<Map.Entry<K, V>> entries) {
        Map<K, V> all = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : entries) {
            if (all.put(entry.getKey(), entry.getValue()) != null) {
                throw in.problem(entry.getKey() + " stands there twice");
            }
        }
        return Collections.unmodifiableMap(all);
    }

    static String slug(String text) {
        if (text.startsWith("-") || text.endsWith("-")) {
            throw new IllegalArgumentException("an id neither begins nor ends with a hyphen");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!allowed) {
                throw new IllegalArgumentException("an id is made of lower-case letters, digits and hyphens");
            }
        }
        return text;
    }

    static SkuNumber skuNumber(JsonInput in) {
        @Nullable Integer number = null;
        @Nullable EditionId editionId = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "number" -> number = in.integer();
                case "editionId" -> editionId = in.value(EditionId::new);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new SkuNumber(
                in.required(number, "number"), in.required(editionId, "editionId"), in.required(sources, "sources"));
    }
}

package io.github.gvlk.catalog;

import io.github.gvlk.value.EditionId;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.PartialKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/diagnose}. */
final class DiagnosisFiles {
    private static final Set<String> TOOLS = Set.of("slmgr", "ospp", "classes", "system");

    /** Where the value of a label is the word of a licence status. */
    private static final Set<OutputField> STATUS_FIELDS =
            Set.of(OutputField.STATUS, OutputField.XPR_STATUS, OutputField.REQUESTS_BY_STATUS);

    private DiagnosisFiles() {}

    static OutputLabel label(JsonInput in) {
        @Nullable OutputField meaning = null;
        @Nullable String value = null;
        @Nullable String text = null;
        @Nullable String tool = null;
        @Nullable String language = null;
        OutputLabel.@Nullable Confidence confidence = null;
        boolean commonKnowledge = false;
        List<String> sources = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "field" -> meaning = in.value(OutputField::ofWord);
                case "value" -> value = in.text();
                case "text" -> text = in.text();
                case "tool" -> tool = in.value(DiagnosisFiles::tool);
                case "language" -> language = in.text();
                case "confidence" -> confidence = in.value(OutputLabel.Confidence::ofWord);
                case "basis" -> commonKnowledge = in.value(DiagnosisFiles::commonKnowledge);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        requireOneOrigin(in, commonKnowledge, sources);
        OutputLabel label = new OutputLabel(
                in.required(meaning, "field"),
                Optional.ofNullable(value),
                in.required(text, "text"),
                in.required(tool, "tool"),
                in.required(language, "language"),
                in.required(confidence, "confidence"),
                sources);
        requireSense(in, label);
        return label;
    }

    static ChannelWord channelWord(JsonInput in) {
        @Nullable String word = null;
        @Nullable LicenseChannel channel = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "word" -> word = in.text();
                case "channel" -> channel = in.value(LicenseChannel::ofWord);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ChannelWord(
                in.required(word, "word"), in.required(channel, "channel"), in.required(sources, "sources"));
    }

    static DefaultKey defaultKey(JsonInput in) {
        @Nullable PartialKey partialKey = null;
        @Nullable EditionId edition = null;
        @Nullable String meaning = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "partialKey" -> partialKey = in.value(PartialKey::new);
                case "edition" -> edition = in.value(EditionId::new);
                case "meaning" -> meaning = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new DefaultKey(
                in.required(partialKey, "partialKey"),
                in.required(edition, "edition"),
                in.required(meaning, "meaning"),
                in.required(sources, "sources"));
    }

    static Symptom symptom(JsonInput in) {
        @Nullable String id = null;
        @Nullable FindingSeverity severity = null;
        @Nullable List<ErrorCode> codes = null;
        @Nullable String finding = null;
        @Nullable List<String> steps = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "severity" -> severity = in.value(FindingSeverity::ofWord);
                case "codes" -> codes = in.list(each -> each.value(ErrorCode::ofHex));
                case "finding" -> finding = in.text();
                case "steps" -> steps = in.texts();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new Symptom(
                in.required(id, "id"),
                in.required(severity, "severity"),
                in.required(codes, "codes"),
                in.required(finding, "finding"),
                in.required(steps, "steps"),
                in.required(sources, "sources"));
    }

    static CheckStep step(JsonInput in) {
        @Nullable String id = null;
        @Nullable String text = null;
        @Nullable List<String> commands = null;
        boolean commonKnowledge = false;
        List<String> sources = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "text" -> text = in.text();
                case "commands" -> commands = in.texts();
                case "basis" -> commonKnowledge = in.value(DiagnosisFiles::commonKnowledge);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        requireOneOrigin(in, commonKnowledge, sources);
        return new CheckStep(
                in.required(id, "id"), in.required(text, "text"), in.required(commands, "commands"), sources);
    }

    private static void requireOneOrigin(JsonInput in, boolean commonKnowledge, List<String> sources) {
        if (commonKnowledge != sources.isEmpty()) {
            throw in.problem("an entry has either sources or the basis \"common knowledge\"");
        }
    }

    private static void requireSense(JsonInput in, OutputLabel label) {
        if (label.sources().isEmpty() && label.confidence().needsSources()) {
            throw in.problem("a label that is " + label.confidence().word() + " names its sources");
        }
        if (STATUS_FIELDS.contains(label.field())) {
            String status = in.required(label.value().orElse(null), "value");
            if (label.field() == OutputField.XPR_STATUS
                    && ExpiryKind.ofWord(status).isPresent()) {
                return;
            }
            try {
                LicenseStatus.ofWord(status);
            } catch (IllegalArgumentException e) {
                throw in.problem(status + " is " + e.getMessage());
            }
        }
    }

    private static boolean commonKnowledge(String basis) {
        if (!basis.equals("common knowledge")) {
            throw new IllegalArgumentException("expected common knowledge");
        }
        return true;
    }

    private static String tool(String word) {
        if (!TOOLS.contains(word)) {
            throw new IllegalArgumentException("expected slmgr, ospp, classes or system");
        }
        return word;
    }
}

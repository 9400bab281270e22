package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/errors}. */
final class ErrorFiles {
    private ErrorFiles() {}

    static ActivationError documented(JsonInput in) {
        @Nullable ErrorCode code = null;
        @Nullable String symbol = null;
        @Nullable String message = null;
        @Nullable String systemMessage = null;
        @Nullable String slmgrMessage = null;
        List<String> otherMessages = List.of();
        Map<String, String> messages = Map.of();
        @Nullable List<String> activationTypes = null;
        List<String> activationTypesAsPublished = List.of();
        @Nullable List<String> causes = null;
        @Nullable List<String> resolutions = null;
        List<String> commands = List.of();
        List<ErrorCode> seeAlso = List.of();
        @Nullable String notes = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "code" -> code = code(in);
                case "symbol" -> symbol = in.text();
                case "message" -> message = in.text();
                case "systemMessage" -> systemMessage = in.text();
                case "slmgrMessage" -> slmgrMessage = in.text();
                case "otherMessages" -> otherMessages = in.texts();
                case "messages" -> messages = texts(in);
                case "activationTypes" -> activationTypes = in.texts();
                case "activationTypesAsPublished" -> activationTypesAsPublished = in.texts();
                case "causes" -> causes = in.texts();
                case "resolutions" -> resolutions = in.texts();
                case "commands" -> commands = in.texts();
                case "seeAlso" -> seeAlso = in.list(ErrorFiles::code);
                case "notes" -> notes = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ActivationError(
                in.required(code, "code"),
                Optional.ofNullable(symbol),
                in.required(message, "message"),
                Optional.ofNullable(systemMessage),
                Optional.ofNullable(slmgrMessage),
                otherMessages,
                messages,
                in.required(activationTypes, "activationTypes"),
                activationTypesAsPublished,
                in.required(causes, "causes"),
                in.required(resolutions, "resolutions"),
                commands,
                seeAlso,
                Optional.ofNullable(notes),
                in.required(sources, "sources"));
    }

    private static ErrorCode code(JsonInput in) {
        return in.value(ErrorCode::ofHex);
    }

    /** The code of a documented error and its message, without the rest. */
    static Map.Entry<ErrorCode, String> message(JsonInput in) {
        @Nullable ErrorCode code = null;
        @Nullable String message = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "code" -> code = code(in);
                case "message" -> message = in.text();
                default -> in.skip();
            }
        }
        return Map.entry(in.required(code, "code"), in.required(message, "message"));
    }

    static ListedError listed(JsonInput in) {
        @Nullable ErrorCode code = null;
        @Nullable String symbol = null;
        List<String> otherSymbols = List.of();
        @Nullable String message = null;
        boolean ntStatus = false;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "code" -> code = code(in);
                case "symbol" -> symbol = in.text();
                case "otherSymbols" -> otherSymbols = in.texts();
                case "message" -> message = in.text();
                case "layout" -> ntStatus = in.value(ErrorFiles::isNtStatus);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ListedError(
                in.required(code, "code"),
                Optional.ofNullable(symbol),
                otherSymbols,
                Optional.ofNullable(message),
                ntStatus,
                in.required(sources, "sources"));
    }

    static UndefinedCode undefined(JsonInput in) {
        @Nullable ErrorCode code = null;
        @Nullable String note = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "code" -> code = code(in);
                case "note" -> note = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new UndefinedCode(in.required(code, "code"), in.required(note, "note"), in.required(sources, "sources"));
    }

    static EventTables events(JsonInput in) {
        @Nullable List<KmsEvent> events = null;
        @Nullable List<StatusFlag> statusFlags = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "events" -> events = in.list(ErrorFiles::event);
                case "statusFlags" -> statusFlags = in.list(ErrorFiles::statusFlag);
                default -> throw in.unknownField(field);
            }
        }
        return new EventTables(in.required(events, "events"), in.required(statusFlags, "statusFlags"));
    }

    private static KmsEvent event(JsonInput in) {
        @Nullable Integer id = null;
        @Nullable String meaning = null;
        @Nullable String code = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.integer();
                case "meaning" -> meaning = in.text();
                case "code" -> code = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new KmsEvent(
                in.required(id, "id"),
                in.required(meaning, "meaning"),
                in.required(code, "code"),
                in.required(sources, "sources"));
    }

    private static StatusFlag statusFlag(JsonInput in) {
        @Nullable ErrorCode flag = null;
        @Nullable String name = null;
        @Nullable String meaning = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "flag" -> flag = in.value(ErrorFiles::oneBit);
                case "name" -> name = in.text();
                case "meaning" -> meaning = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new StatusFlag(
                in.required(flag, "flag"),
                in.required(name, "name"),
                in.required(meaning, "meaning"),
                in.required(sources, "sources"));
    }

    static Placeholder placeholder(JsonInput in) {
        @Nullable String name = null;
        @Nullable String meaning = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.text();
                case "meaning" -> meaning = in.text();
                default -> throw in.unknownField(field);
            }
        }
        return new Placeholder(in.required(name, "name"), in.required(meaning, "meaning"));
    }

    private static Map<String, String> texts(JsonInput in) {
        Map<String, String> all = new LinkedHashMap<>();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            all.put(field, in.text());
        }
        return java.util.Collections.unmodifiableMap(all);
    }

    private static ErrorCode oneBit(String hex) {
        ErrorCode flag = ErrorCode.ofHex(hex);
        if (Integer.bitCount(flag.value()) != 1) {
            throw new IllegalArgumentException("a flag is one bit");
        }
        return flag;
    }

    private static boolean isNtStatus(String layout) {
        return switch (layout) {
            case "NTSTATUS" -> true;
            case "HRESULT" -> false;
            default -> throw new IllegalArgumentException("expected NTSTATUS or HRESULT");
        };
    }
}

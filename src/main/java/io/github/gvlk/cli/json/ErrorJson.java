package io.github.gvlk.cli.json;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Facilities;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.UndefinedCode;
import io.github.gvlk.decode.Anatomy;
import io.github.gvlk.decode.Decoder;
import io.github.gvlk.decode.Explanation;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code gvlk error}: the codes in order of appearance. */
public record ErrorJson(List<CodeJson> codes, List<String> suggestions, List<String> notes) {

    /**
     * One code. {@code knowledge} is {@code documented}, {@code listed} (symbol and message only) or {@code unknown}
     * (taken apart). {@code facility} is the published name of the facility, null when there is none;
     * {@code win32} the Win32 error number inside, null when there is none; {@code sameMessage} the other codes for which
     * the publisher prints the same message.
     */
    public record CodeJson(
            String code,
            @Nullable String symbol,
            @Nullable String message,
            String severity,
            @Nullable String facility,
            List<String> activationTypes,
            List<String> causes,
            List<String> resolutions,
            List<String> commands,
            List<String> seeAlso,
            List<SourceJson> sources,
            String knowledge,
            String layout,
            int facilityNumber,
            int number,
            @Nullable Integer win32,
            @Nullable String origin,
            @Nullable String systemMessage,
            @Nullable String notes,
            List<String> sameMessage,
            long unsigned,
            int signed) {

        /** With the message in English. */
        public static CodeJson of(Catalog catalog, Explanation explanation) {
            return of(catalog, explanation, "en");
        }

        /** With the message in a language ({@code fr}), where one is published in it. */
        public static CodeJson of(Catalog catalog, Explanation explanation, String language) {
            if (explanation instanceof Explanation.Documented documented) {
                return documented(catalog, documented.error(), documented.anatomy(), language);
            }
            if (explanation instanceof Explanation.Listed listed) {
                return listed(catalog, listed.error(), listed.anatomy());
            }
            Explanation.Unknown unknown = (Explanation.Unknown) explanation;
            return make(
                    unknown.anatomy(),
                    "unknown",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    unknown.relatives(),
                    unknown.note()
                            .map(known -> SourceJson.of(catalog, known.sources()))
                            .orElse(List.of()),
                    null,
                    unknown.note().map(UndefinedCode::note).orElse(null),
                    List.of());
        }

        private static CodeJson documented(Catalog catalog, ActivationError error, Anatomy anatomy, String language) {
            return make(
                    anatomy,
                    "documented",
                    error.symbol().orElse(null),
                    error.messageIn(language),
                    error.activationTypes(),
                    error.causes(),
                    error.resolutions(),
                    error.commands(),
                    error.seeAlso(),
                    SourceJson.of(catalog, error.sources()),
                    error.systemMessage().orElse(null),
                    error.notes().orElse(null),
                    new Decoder(catalog).withSameMessage(error.code()));
        }

        private static CodeJson listed(Catalog catalog, ListedError error, Anatomy anatomy) {
            return make(
                    anatomy,
                    "listed",
                    error.symbol().orElse(null),
                    error.message().orElse(null),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    SourceJson.of(catalog, error.sources()),
                    null,
                    null,
                    List.of());
        }

        private static CodeJson make(
                Anatomy anatomy,
                String knowledge,
                @Nullable String symbol,
                @Nullable String message,
                List<String> activationTypes,
                List<String> causes,
                List<String> resolutions,
                List<String> commands,
                List<ErrorCode> seeAlso,
                List<SourceJson> sources,
                @Nullable String systemMessage,
                @Nullable String notes,
                List<ErrorCode> sameMessage) {
            ErrorCode code = anatomy.code();
            List<String> names = anatomy.facilityNames();
            return new CodeJson(
                    code.hex(),
                    symbol,
                    message,
                    code.severity().word(),
                    names.isEmpty() ? null : String.join(", ", names),
                    activationTypes,
                    causes,
                    resolutions,
                    commands,
                    seeAlso.stream().map(ErrorCode::hex).toList(),
                    sources,
                    knowledge,
                    anatomy.isNtStatus() ? "NTSTATUS" : "HRESULT",
                    code.facility(),
                    code.number(),
                    code.isWin32() ? code.number() : null,
                    anatomy.zone().map(Facilities.LicensingZone::origin).orElse(null),
                    systemMessage,
                    notes,
                    sameMessage.stream().map(ErrorCode::hex).toList(),
                    code.unsigned(),
                    code.value());
        }
    }
}

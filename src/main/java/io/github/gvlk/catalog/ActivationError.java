package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An error code that an article of the publisher explains.
 *
 * @param message the official message of the article
 * @param systemMessage what Windows itself prints for the value, where that differs
 * @param slmgrMessage what slmgr.vbs prints, where that differs
 * @param messages official messages by language ({@code fr})
 * @param activationTypes who meets it: {@code MAK}, {@code KMS client}, {@code KMS host} …
 * @param activationTypesAsPublished what the publisher's table prints, where that was corrected
 * @param causes likely causes, most likely first
 * @param commands lines that help, to be run by a person; words in capitals are placeholders
 * @param seeAlso related codes
 */
public record ActivationError(
        ErrorCode code,
        Optional<String> symbol,
        String message,
        Optional<String> systemMessage,
        Optional<String> slmgrMessage,
        List<String> otherMessages,
        Map<String, String> messages,
        List<String> activationTypes,
        List<String> activationTypesAsPublished,
        List<String> causes,
        List<String> resolutions,
        List<String> commands,
        List<ErrorCode> seeAlso,
        Optional<String> notes,
        List<String> sources) {

    /** The official message in a language ({@code fr}), or in English where none is published in it. */
    public String messageIn(String language) {
        return messages.getOrDefault(language, message);
    }
}

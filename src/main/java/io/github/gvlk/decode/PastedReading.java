package io.github.gvlk.decode;

import io.github.gvlk.catalog.KmsEvent;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Set;

/**
 * What a text holds.
 *
 * @param codes the error codes, each once, in order of first appearance
 * @param lookAlikes those of them that were written with letters of another alphabet
 * @param events events whose numbers were given where a code was expected
 * @param suggestions codes that may have been meant by what is no code; empty where a code was found
 * @param win32Number whether the whole text was a number that was taken for a Win32 error
 */
public record PastedReading(
        List<ErrorCode> codes,
        Set<ErrorCode> lookAlikes,
        List<KmsEvent> events,
        List<ErrorCode> suggestions,
        boolean win32Number) {}

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
 * @param win32Numbers those of the codes that were small numbers and were taken for Win32 errors
 */
public record PastedReading(
        List<ErrorCode> codes,
        Set<ErrorCode> lookAlikes,
        List<KmsEvent> events,
        List<ErrorCode> suggestions,
        List<ErrorCode> win32Numbers) {}

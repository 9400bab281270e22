package io.github.gvlk.catalog;

import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * An error code of which only symbol and message are published.
 *
 * @param otherSymbols further names of the same value in the publisher's headers
 * @param message empty where the publisher left a placeholder
 * @param isNtStatus whether the value is an NTSTATUS and not an HRESULT
 */
public record ListedError(
        ErrorCode code,
        Optional<String> symbol,
        List<String> otherSymbols,
        Optional<String> message,
        boolean isNtStatus,
        List<String> sources) {}

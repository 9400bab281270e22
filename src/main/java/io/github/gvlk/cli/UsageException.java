package io.github.gvlk.cli;

/** The command line or its input cannot be used; the message says what was wrong and what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

package io.github.gvlk.fleet.rules;

/** A file of rules that cannot be used; the message says the line and the reason. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleException(long line, String reason) {
        super("line " + line + ": " + reason);
    }

    RuleException(String reason) {
        super(reason);
    }
}

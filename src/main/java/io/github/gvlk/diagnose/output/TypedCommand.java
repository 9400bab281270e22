package io.github.gvlk.diagnose.output;

import io.github.gvlk.diagnose.text.Evidence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a transcript shows at a prompt. What it sets is believed: ospp.vbs answers without naming the host, and
 * slmgr.vbs answers in a dialog box, which no transcript holds.
 */
final class TypedCommand {
    private static final Pattern PROMPT = Pattern.compile("(?:PS )?[A-Za-z]:\\\\[^>]{0,200}>(.*)");
    private static final Pattern SETS_HOST =
            Pattern.compile("(?i)(?:[/-]sethst:|[/-]skms\\s+)\\s*([A-Za-z0-9][A-Za-z0-9._-]*(?::[0-9]{1,5})?)");
    private static final Pattern CLEARS_HOST = Pattern.compile("(?i)[/-](?:remhst|ckms)\\b(?!-)");

    private TypedCommand() {}

    private static final Pattern COMMAND =
            Pattern.compile("(?i)(?:[$#%]\\s*)?(?:cscript|wscript|start|slmgr|ospp)\\b(.*)");

    /** What was typed at a prompt, perhaps nothing; empty when the line shows neither a prompt nor a command. */
    static Optional<String> behindPrompt(String line) {
        Matcher prompt = PROMPT.matcher(line.strip());
        if (prompt.matches()) {
            return Optional.of(prompt.group(1));
        }
        Matcher command = COMMAND.matcher(line.strip());
        return command.matches() ? Optional.of(command.group(1)) : Optional.empty();
    }

    /** The action of the command, where it is one on the KMS host. */
    static Optional<Action> action(String typed, Evidence evidence) {
        Matcher sets = SETS_HOST.matcher(typed);
        if (sets.find()) {
            return Optional.of(action(Action.Kind.HOST_SET, Optional.of(sets.group(1)), evidence));
        }
        return CLEARS_HOST.matcher(typed).find()
                ? Optional.of(action(Action.Kind.HOST_CLEARED, Optional.empty(), evidence))
                : Optional.empty();
    }

    private static Action action(Action.Kind kind, Optional<String> subject, Evidence evidence) {
        return new Action(kind, evidence, subject, Optional.empty(), Optional.empty());
    }
}

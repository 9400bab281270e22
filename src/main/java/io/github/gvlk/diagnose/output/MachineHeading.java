package io.github.gvlk.diagnose.output;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says of which computer the following is: a heading between signs, the prompt of a remote session, what
 * psexec, Ansible and a transcript put before an output, or a computer's name before the option of slmgr.vbs.
 */
final class MachineHeading {
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]{0,62})";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:={2,}|-{3,}|\\*{2,}|#{1,6})\\s+" + NAME + "\\s*(?:={2,}|-{3,}|\\*{2,}|#{1,6})?:?"),
            Pattern.compile("\\[" + NAME + "\\]: ?PS .*"),
            Pattern.compile("\\\\\\\\" + NAME + ":?"),
            Pattern.compile("(?:ok|changed|fatal|failed): \\[" + NAME + "\\].*"),
            Pattern.compile(NAME + " \\| (?:CHANGED|SUCCESS|FAILED|UNREACHABLE).*"),
            Pattern.compile("Machine: " + NAME + " \\(.*"),
            Pattern.compile("(?i).*\\bslmgr(?:\\.vbs)? " + NAME + "(?: \\S+ \\S+)? [/-][a-z].*"));

    private static final int LONGEST = 300;

    private MachineHeading() {}

    /** The computer that the line names; empty when it is no such line. */
    static Optional<String> of(String line) {
        String bare = line.strip();
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher heading = form.matcher(bare);
            if (heading.matches()) {
                return Optional.of(heading.group(1));
            }
        }
        return Optional.empty();
    }
}

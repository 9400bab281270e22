package io.github.gvlk.render;

import io.github.gvlk.activate.HostStep;
import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The steps of a host as lines for the Command Prompt. A line that would hold the organisation's own host key is a
 * comment. Nothing needs quoting: values are numbers and GUIDs.
 */
public final class HostLines {
    private static final String COMMENT = "rem ";
    private static final int COLUMNS = 80;

    private final String call;

    /** {@code inConsole}: whether the answers are text and not dialog boxes. */
    public HostLines(boolean inConsole) {
        this.call = inConsole ? SlmgrLines.IN_CONSOLE : SlmgrLines.IN_DIALOG_BOX;
    }

    /** A step with its lines; several are joined by line feeds. */
    public record Line(HostStep step, String command) {}

    public List<Line> lines(List<HostStep> steps) {
        return steps.stream().map(step -> new Line(step, command(step))).toList();
    }

    /** The whole text. {@code explained}: whether each step has its explanation above it as a comment. */
    public static String text(List<Line> lines, boolean explained) {
        return lines.stream()
                .map(line -> (explained && !line.command().startsWith(COMMENT) ? comment(line.step()) + "\n" : "")
                        + line.command() + "\n")
                .collect(Collectors.joining());
    }

    private String command(HostStep step) {
        if (step instanceof HostStep.InstallOwnKey) {
            return comment(step) + "\n" + COMMENT + call + " /ipk YOUR-OWN-HOST-KEY";
        }
        if (step instanceof HostStep.MakeActivationObject) {
            return comment(step) + "\n" + COMMENT + call + " /ad-activation-online YOUR-OWN-HOST-KEY";
        }
        if (step instanceof HostStep.ActivateHost activate) {
            return option("/ato", activate.product());
        }
        if (step instanceof HostStep.ShowHost show) {
            return option("/dlv", show.product());
        }
        if (step instanceof HostStep.ListenOn listen) {
            return call + " /sprt " + listen.port();
        }
        if (step instanceof HostStep.RetryEvery retry) {
            return call + " /sai " + retry.minutes();
        }
        if (step instanceof HostStep.RenewEvery renew) {
            return call + " /sri " + renew.minutes();
        }
        if (step instanceof HostStep.Publish publish) {
            return call + (publish.on() ? " /sdns" : " /cdns");
        }
        if (step instanceof HostStep.RestartService) {
            return "net stop sppsvc\nnet start sppsvc";
        }
        if (step instanceof HostStep.OpenFirewall) {
            return "powershell -NoProfile -Command \"Set-NetFirewallRule -Name SPPSVC-In-TCP -Profile Domain,Private"
                    + " -Enabled True\"";
        }
        return call + " /ao-list";
    }

    /** The explanation as comments that fit a console. */
    private static String comment(HostStep step) {
        StringBuilder comment = new StringBuilder();
        int column = COLUMNS;
        for (String word : step.explanation().split(" ")) {
            if (column + 1 + word.length() > COLUMNS) {
                comment.append(comment.length() == 0 ? COMMENT : "\n" + COMMENT).append(word);
                column = COMMENT.length() + word.length();
            } else {
                comment.append(' ').append(word);
                column += 1 + word.length();
            }
        }
        return comment.toString();
    }

    private String option(String option, Optional<Guid> product) {
        return call + " " + option + product.map(id -> " " + id).orElse("");
    }
}

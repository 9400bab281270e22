package io.github.gvlk.cli;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Note;
import io.github.gvlk.catalog.ActivationTools;
import io.github.gvlk.cli.json.CommandsJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Answer;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.render.TextForm;
import io.github.gvlk.value.InvalidValueException;
import io.github.gvlk.value.WindowsBuild;
import java.util.Optional;

/** Writes a plan that is written down: lines to their destination, notes to standard error. */
final class CommandsOutput {
    private final Session session;
    private final Answer.One one;
    private final ActivationPlan plan;
    private final Rendering.Written written;

    CommandsOutput(Session session, Answer.One one, ActivationPlan plan, Rendering.Written written) {
        this.session = session;
        this.one = one;
        this.plan = plan;
        this.written = written;
    }

    /** Writes everything. {@code build} is that of the system, where it is known. */
    void print(Destination destination, Optional<WindowsBuild> build) {
        if (session.format() == OutputFormat.JSON) {
            session.printJson(CommandsJson.of(plan, written));
            return;
        }
        byte[] bytes = written.form().bytes(written.text());
        if (destination instanceof Destination.File file) {
            file.write(bytes);
        } else if (session.console().isInteractive()) {
            session.console().out().print(written.text());
        } else {
            session.console().data().write(bytes);
        }
        noteAll(destination);
        if (plan.application() instanceof ActivationPlan.Windows) {
            build.flatMap(session.catalog().tools()::advice).ifPresent(this::advise);
        }
    }

    private void noteAll(Destination destination) {
        if (session.isQuiet()) {
            return;
        }
        TextPage about = session.noticePage();
        for (Answer.Match match : one.matches()) {
            about.heading("for " + match.edition().label());
        }
        session.say(about);
        if (destination instanceof Destination.File file) {
            session.note(
                    "Written to " + InvalidValueException.visible(file.path().toString()) + ".");
        } else if (written.form() != TextForm.LINES) {
            session.note("For a file take --save FILE." + written.form().suffix()
                    + ": with > Windows PowerShell 5.1 writes another encoding.");
        }
        for (Note note : plan.notes()) {
            session.note(note.text(), note.command());
        }
        for (Note note : written.notes()) {
            session.note(note.text(), note.command());
        }
        if (written.opensDialogBoxes() && !session.console().isInteractive()) {
            session.note(
                    "Plain slmgr opens a dialog box for every step; in a script use --cscript, or better --as batch,"
                            + " which checks every step.");
        }
    }

    private void advise(ActivationTools.Advice advice) {
        String best = String.join(", ", advice.dialects());
        session.note(advice.text() + " Dialects that fit: " + best + ".");
    }
}

package io.github.gvlk.cli;

import io.github.gvlk.catalog.FaqEntry;
import io.github.gvlk.cli.completion.CatalogWords;
import io.github.gvlk.cli.json.FaqJson;
import io.github.gvlk.cli.text.TextPage;
import io.github.gvlk.find.Finder;
import io.github.gvlk.planning.Faq;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gvlk plan faq}: questions about volume activation, found by their words. */
final class PlanFaq implements Subcommand {
    /** That many answers are shown in full; of more that fit, the questions. */
    private static final int MOST_ANSWERS = 2;

    private static final int IDS = 28;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .header("Answer questions about volume activation.")
                .description(
                        "Keys, KMS, MAK, AD-based activation, agreements and rights. Without words the questions are"
                                + " listed. Answers are in gvlk's own words and name their sources; what is old says so.")
                .footer("", "Examples:", "  gvlk plan faq mak limits", "  gvlk plan faq not-activated");
        spec.addPositional(KeyCommand.words("Words of the question, or its id.", CatalogWords.QUESTIONS));
        CommonOptions.addOutputTo(spec, "text (the default) or json");
        CommonOptions.addQuietTo(spec, "Print ids and questions alone, tab-separated.");
        return CommonOptions.addTo(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Session session) {
        PlanCommand.requireTextOrJson(session, "gvlk plan faq");
        Faq faq = new Faq(session.catalog());
        List<String> words = given.matchedPositionalValue(0, List.<String>of());
        if (words.isEmpty()) {
            return list(session, faq);
        }
        String typed = String.join(" ", words);
        String asked = Finder.forOneQuestion(session.catalog()).speakable(typed);
        List<FaqEntry> found = faq.find(typed);
        if (found.isEmpty()) {
            return nothing(session, asked, faq.near(typed));
        }
        if (session.format() == OutputFormat.JSON) {
            session.printJson(json(session, asked, found, List.of()));
        } else if (session.isQuiet()) {
            found.forEach(entry -> printBare(session, entry));
        } else {
            TextPage page = session.page();
            found.stream().limit(MOST_ANSWERS).forEach(entry -> addAnswer(page, session, entry));
            List<FaqEntry> others = found.subList(Math.min(MOST_ANSWERS, found.size()), found.size());
            if (!others.isEmpty()) {
                page.blank();
                page.heading("See also");
                others.forEach(entry -> page.pair(2, IDS, entry.id(), entry.question()));
            }
            session.print(page);
        }
        return ExitCode.ANSWERED;
    }

    private static ExitCode list(Session session, Faq faq) {
        if (session.format() == OutputFormat.JSON) {
            session.printJson(json(session, null, faq.all(), List.of()));
        } else if (session.isQuiet()) {
            faq.all().forEach(entry -> printBare(session, entry));
        } else {
            TextPage page = session.page();
            faq.all().forEach(entry -> page.pair(0, IDS, entry.id(), entry.question()));
            session.print(page);
        }
        return ExitCode.ANSWERED;
    }

    private static ExitCode nothing(Session session, String asked, List<FaqEntry> near) {
        if (session.format() == OutputFormat.JSON) {
            session.printJson(json(
                    session, asked, List.of(), near.stream().map(FaqEntry::id).toList()));
        }
        TextPage page = session.noticePage();
        page.paragraph(0, "No question fits \"" + Printable.of(asked) + "\". gvlk plan faq lists all of them.");
        if (!near.isEmpty()) {
            page.paragraph(0, "Nearest (not the answer):");
            near.forEach(entry -> page.pair(2, IDS, entry.id(), entry.question()));
        }
        session.say(page);
        return ExitCode.NOT_FOUND;
    }

    private static FaqJson json(
            Session session, @Nullable String asked, List<FaqEntry> found, List<String> suggestions) {
        return new FaqJson(
                asked,
                found.stream()
                        .map(entry -> FaqJson.QuestionJson.of(session.catalog(), entry))
                        .toList(),
                suggestions);
    }

    private static void printBare(Session session, FaqEntry entry) {
        session.printLine(entry.id() + "\t" + entry.question());
    }

    private static void addAnswer(TextPage page, Session session, FaqEntry entry) {
        if (!page.isEmpty()) {
            page.blank();
        }
        page.heading(entry.question());
        entry.answer().forEach(paragraph -> page.paragraph(2, paragraph));
        entry.superseded().forEach(each -> page.hanging(2, 2, "superseded: " + each.text()));
        entry.asOf()
                .ifPresent(month -> page.paragraph(
                        2, "As of " + month.substring(5) + "/" + month.substring(0, 4) + "; it may be different now."));
        List<String> sources = Stream.concat(
                        entry.sources().stream(), entry.superseded().stream().flatMap(each -> each.sources().stream()))
                .distinct()
                .toList();
        page.paragraph(2, "sources");
        SourceText.add(page, session.catalog().sources(sources));
    }
}

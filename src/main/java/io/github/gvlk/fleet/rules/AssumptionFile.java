package io.github.gvlk.fleet.rules;

import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.find.Answer;
import io.github.gvlk.find.Finder;
import io.github.gvlk.find.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads assumptions: a table with the columns {@code system}, a name as the inventory has it, and {@code edition}, the
 * edition that is meant by it. Only a name that leaves the edition open takes one: a name that says its edition, or that
 * is of a product without a setup key, is refused.
 */
public final class AssumptionFile {
    private static final List<String> COLUMNS = List.of("system", "edition");

    private AssumptionFile() {}

    /**
     * The assumptions of the text.
     *
     * @throws RuleException when it cannot be used
     */
    public static Assumptions read(String text, Finder finder) {
        Map<String, Assumptions.Assumption> known = new HashMap<>();
        return new Assumptions(RuleTable.read(text, COLUMNS, row -> {
            Assumptions.Assumption one = assumption(row, finder);
            Assumptions.Assumption other = known.putIfAbsent(Assumptions.fold(one.name()), one);
            if (other != null && !other.edition().key().equals(one.edition().key())) {
                throw row.problem("\"" + one.name() + "\" stands above already, as "
                        + other.edition().label() + ".");
            }
            return one;
        }));
    }

    private static Assumptions.Assumption assumption(RuleTable.Row row, Finder finder) {
        String system = row.required("system");
        String wanted = row.required("edition");
        if (!(finder.find(Question.of(wanted)) instanceof Answer.One edition)
                || edition.isEvaluation()
                || edition.edition().kind() != KeyKind.GVLK) {
            throw row.problem("\"" + wanted + "\" is not one edition with a setup key: see gvlk key " + wanted);
        }
        Answer own = finder.find(Question.of(system));
        if (own instanceof Answer.One one && !one.key().equals(edition.key())) {
            throw row.problem("\"" + system + "\" says its edition itself: it is "
                    + one.edition().label() + ". Assumptions are for names that leave it open.");
        }
        if (own instanceof Answer.None none && none.instead().isPresent()) {
            throw row.problem("\"" + system + "\" has no setup key, and an assumption gives it none. " + none.reason());
        }
        return new Assumptions.Assumption(system, edition.edition());
    }
}

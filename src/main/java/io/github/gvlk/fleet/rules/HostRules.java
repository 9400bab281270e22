package io.github.gvlk.fleet.rules;

import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.catalog.InventoryField;
import io.github.gvlk.fleet.inventory.InventoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which KMS host a machine is to ask, by its name, domain, place in the directory or site. The first rule that fits counts. */
public final class HostRules {
    /** What of a machine a rule looks at. */
    public enum Part {
        /** The machine's name. */
        NAME,
        /** Its domain: from a column, else of the machine's full name; empty where neither says it. */
        DOMAIN,
        /** The distinguished or canonical name of its account: whole, or one of its parts. */
        OU,
        SITE;

        /** The word of the file of rules. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One rule.
     *
     * @param pattern the text that the part must be; {@code *} stands for any characters and {@code ?} for one; case does
     *     not matter
     * @param system what the KMS host runs on, in any wording; empty where the rule does not say it
     */
    public record Rule(Part part, String pattern, KmsTarget target, Optional<String> system) {}

    private final List<Rule> rules;
    private final KmsTarget usual;

    /** {@code usual} is for machines that no rule fits. */
    public HostRules(List<Rule> rules, KmsTarget usual) {
        this.rules = List.copyOf(rules);
        this.usual = usual;
    }

    /** The KMS host for the machine of that name in that row. */
    public KmsTarget of(String machine, InventoryRow row) {
        for (Rule rule : rules) {
            if (fits(rule, machine, row)) {
                return rule.target();
            }
        }
        return usual;
    }

    private static boolean fits(Rule rule, String machine, InventoryRow row) {
        return switch (rule.part()) {
            case NAME -> Wildcards.match(rule.pattern(), machine);
            case DOMAIN -> Wildcards.match(rule.pattern(), domain(machine, row));
            case SITE -> Wildcards.match(rule.pattern(), row.value(InventoryField.SITE));
            case OU -> fitsPlace(rule.pattern(), row.value(InventoryField.OU));
        };
    }

    private static String domain(String machine, InventoryRow row) {
        String domain = row.value(InventoryField.DOMAIN);
        int dot = machine.indexOf('.');
        return !domain.isEmpty() ? domain : dot < 0 ? "" : machine.substring(dot + 1);
    }

    /** {@code OU=Paris} or {@code OU=Paris,DC=example} is a part of a distinguished name where it is bounded by commas. */
    private static boolean fitsPlace(String pattern, String place) {
        List<String> whole = parts(place);
        List<String> wanted = parts(pattern);
        boolean found = Wildcards.match(pattern, place);
        for (int i = 0; !found && i + wanted.size() <= whole.size(); i++) {
            found = true;
            for (int j = 0; found && j < wanted.size(); j++) {
                found = Wildcards.match(wanted.get(j), whole.get(i + j));
            }
        }
        return found;
    }

    /** The parts of a distinguished name, or of a canonical name with its slashes. A comma behind a backslash is no end. */
    private static List<String> parts(String name) {
        char separator = name.indexOf('=') < 0 ? '/' : ',';
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || (name.charAt(i) == separator && (i == 0 || name.charAt(i - 1) != '\\'));
            if (end) {
                parts.add(name.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }
}

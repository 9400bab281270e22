package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.text.PastedLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts fields together to licences. A product begins with its name (slmgr.vbs, ospp.vbs), or where a field comes again
 * that it has already (the licensing classes print fields in an order of their own).
 */
final class LicenceCollector {
    /** Fields that a product prints several times. */
    private static final Set<OutputField> REPEATED =
            EnumSet.of(OutputField.ADDRESS, OutputField.REQUESTS_BY_STATUS, OutputField.TOKEN_DETAIL);

    /** A licence without a name must have one of these to be one. */
    private static final Set<OutputField> ESSENTIAL =
            EnumSet.of(OutputField.NAME, OutputField.DESCRIPTION, OutputField.PARTIAL_KEY, OutputField.XPR_STATUS);

    private final PastedLines lines;
    private final Consumer<Map<OutputField, Printed>> failures;
    private final List<Licence> licences = new ArrayList<>();
    private final Map<OutputField, Printed> service = new EnumMap<>(OutputField.class);
    private Map<OutputField, Printed> fields = new EnumMap<>(OutputField.class);
    private Optional<Printed> serviceVersion = Optional.empty();
    private Optional<Printed> machine = Optional.empty();
    private boolean blankSinceField;

    /** {@code failures}: takes the fields of a product that ospp.vbs could not activate. */
    LicenceCollector(PastedLines lines, Consumer<Map<OutputField, Printed>> failures) {
        this.lines = lines;
        this.failures = failures;
    }

    /** The fields of the product that is being read. */
    Map<OutputField, Printed> current() {
        return Collections.unmodifiableMap(fields);
    }

    void blankLine() {
        blankSinceField = true;
    }

    /** Takes a field; false when it belongs to no product. */
    boolean takes(Mention mention) {
        Printed printed = new Printed(mention.value(), mention.word(), lines.evidence(mention.line()));
        switch (mention.field()) {
            case SCRIPT_HOST, OSPP_FRAME, MESSAGE -> {
                if (mention.field() != OutputField.MESSAGE) {
                    endProduct();
                }
                return true;
            }
            case SERVICE_VERSION -> {
                endProduct();
                serviceVersion = Optional.of(printed);
                return true;
            }
            case XPR_STATUS -> {
                return takesXprStatus(printed);
            }
            default -> {
                put(mention.field(), printed);
                return true;
            }
        }
    }

    /** The line of /xpr stands under the name of its product; a single word elsewhere is none. */
    private boolean takesXprStatus(Printed printed) {
        if (!fields.containsKey(OutputField.NAME) || fields.containsKey(OutputField.XPR_STATUS)) {
            return false;
        }
        put(OutputField.XPR_STATUS, printed);
        return true;
    }

    private void put(OutputField field, Printed printed) {
        boolean begins = field == OutputField.OFFICE_PRODUCT_ID;
        Printed before = fields.get(field);
        if (before != null && !REPEATED.contains(field)) {
            boolean sameAgain = !blankSinceField
                    && field != OutputField.NAME
                    && before.value().equals(printed.value());
            begins |= !sameAgain;
        }
        if (begins) {
            endProduct();
        }
        fields.putIfAbsent(field, printed);
        blankSinceField = false;
    }

    /** An action ends the output before it; ospp.vbs says of the very product that it was activated. */
    void actionEnds(Mention action) {
        boolean saysState = action.field() == OutputField.ACTIVATED
                && fields.containsKey(OutputField.DESCRIPTION)
                && !fields.containsKey(OutputField.STATUS);
        if (saysState) {
            Optional<String> licensed = Optional.of(LicenseStatus.LICENSED.name());
            put(OutputField.STATUS, new Printed(action.value(), licensed, lines.evidence(action.line())));
        }
        endProduct();
    }

    /** What follows is of that computer. */
    void machine(String name, int line) {
        endProduct();
        machine = Optional.of(new Printed(name, Optional.empty(), lines.evidence(line)));
    }

    /** The product that is being read names its computer, as lists of several computers do. */
    void computer(Mention mention) {
        if (!mention.value().isBlank()) {
            put(OutputField.COMPUTER, new Printed(mention.value(), mention.word(), lines.evidence(mention.line())));
        }
    }

    /** What follows is of another product. */
    void endProduct() {
        Printed code = fields.get(OutputField.REASON);
        boolean attempted = code != null
                && fields.containsKey(OutputField.DESCRIPTION)
                && !fields.containsKey(OutputField.STATUS)
                && !fields.containsKey(OutputField.OFFICE_PRODUCT_ID);
        if (attempted) {
            failures.accept(fields);
        }
        if (isLicence()) {
            machine.ifPresent(name -> fields.putIfAbsent(OutputField.COMPUTER, name));
            licences.add(new Licence(fields, serviceVersion));
        } else {
            service.putAll(fields);
        }
        fields = new EnumMap<>(OutputField.class);
    }

    private boolean isLicence() {
        if (fields.keySet().stream().anyMatch(ESSENTIAL::contains)) {
            return true;
        }
        // A line that merely begins like a status, in a text about something else.
        Printed status = fields.get(OutputField.STATUS);
        return status != null && (status.word().isPresent() || fields.size() > 1);
    }

    /** The text is at its end. */
    void finish() {
        endProduct();
    }

    List<Licence> licences() {
        return List.copyOf(licences);
    }

    /** Fields that stand in no product. */
    Licence service() {
        return new Licence(service, serviceVersion);
    }
}

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

/**
 * Puts fields together to licences. A product begins with its name (slmgr.vbs, ospp.vbs), or where a field comes again
 * that it has already (the licensing classes print fields in an order of their own).
 */
final class LicenceCollector {
    /** Fields that a product prints several times. */
    private static final Set<OutputField> REPEATED =
            EnumSet.of(OutputField.ADDRESS, OutputField.REQUESTS_BY_STATUS, OutputField.TOKEN_DETAIL);

    /** A licence without a name must have one of these to be one. */
    private static final Set<OutputField> ESSENTIAL = EnumSet.of(
            OutputField.NAME,
            OutputField.DESCRIPTION,
            OutputField.PARTIAL_KEY,
            OutputField.STATUS,
            OutputField.XPR_STATUS);

    private final PastedLines lines;
    private final List<Licence> licences = new ArrayList<>();
    private final Map<OutputField, Printed> service = new EnumMap<>(OutputField.class);
    private Map<OutputField, Printed> fields = new EnumMap<>(OutputField.class);
    private Optional<Printed> serviceVersion = Optional.empty();
    private boolean blankSinceField;

    LicenceCollector(PastedLines lines) {
        this.lines = lines;
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

    /** What follows is of another product. */
    void endProduct() {
        if (fields.keySet().stream().anyMatch(ESSENTIAL::contains)) {
            licences.add(new Licence(fields, serviceVersion));
        } else {
            service.putAll(fields);
        }
        fields = new EnumMap<>(OutputField.class);
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

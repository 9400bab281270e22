package io.github.gvlk.diagnose.output;

import io.github.gvlk.catalog.OutputField;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what a transcript shows to have been done. */
final class ActionCollector {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::[0-9]{1,5})?");
    private static final Pattern KEY = Pattern.compile("(?:[0-9A-Za-z]{5}-){4}([0-9A-Za-z]{5})");
    private static final Pattern CODE = Pattern.compile("(?i)0x([0-9a-f]{8})");
    private static final Pattern DIGITS = Pattern.compile("^[0-9A-Fa-f]{8}");
    private static final Pattern SERVER = Pattern.compile("server ([A-Za-z0-9._-]*[A-Za-z0-9])");
    private static final Pattern PRODUCT = Pattern.compile("(.*)[(]([0-9A-Fa-f-]{36})[)].*", Pattern.DOTALL);

    private final List<Action> actions = new ArrayList<>();

    List<Action> actions() {
        return List.copyOf(actions);
    }

    void add(Action action) {
        actions.add(action);
    }

    /** ospp.vbs answered an error to the activation of a product. */
    void failed(Map<OutputField, Printed> product) {
        Licence licence = Licence.of(product);
        Evidence evidence = licence.printed(OutputField.REASON).orElseThrow().evidence();
        actions.add(new Action(
                Action.Kind.FAILED,
                evidence,
                licence.text(OutputField.NAME),
                licence.guid(OutputField.ACTIVATION_ID),
                licence.reason()));
    }

    /** Whether an activation has begun and the text has not said yet how it ended. */
    boolean isActivating() {
        return !actions.isEmpty() && actions.get(actions.size() - 1).kind() == Action.Kind.ACTIVATION_BEGUN;
    }

    /** Takes what is an action; false for every other field. */
    boolean takes(Mention mention, PastedLines lines) {
        Optional<Action.Kind> kind = kind(mention);
        kind.ifPresent(known -> actions.add(action(known, mention, lines.evidence(mention.line()))));
        return kind.isPresent();
    }

    private static Optional<Action.Kind> kind(Mention mention) {
        return switch (mention.field()) {
            case KEY_INSTALLED -> Optional.of(Action.Kind.KEY_INSTALLED);
            case KEY_REMOVED -> Optional.of(Action.Kind.KEY_REMOVED);
            case HOST_SET -> Optional.of(Action.Kind.HOST_SET);
            case HOST_CLEARED -> Optional.of(Action.Kind.HOST_CLEARED);
            case DOMAIN_SET -> Optional.of(Action.Kind.DOMAIN_SET);
            case DOMAIN_CLEARED -> Optional.of(Action.Kind.DOMAIN_CLEARED);
            case ACTIVATING -> Optional.of(Action.Kind.ACTIVATION_BEGUN);
            case ACTIVATED -> Optional.of(Action.Kind.ACTIVATED);
            case CONNECTION_ERROR -> Optional.of(Action.Kind.CONNECTION_FAILED);
            case ACTIVATION_FAILED, NON_GENUINE, PRODUCT_NOT_FOUND, ERROR -> Optional.of(Action.Kind.FAILED);
            default -> Optional.empty();
        };
    }

    private static Action action(Action.Kind kind, Mention mention, Evidence evidence) {
        Optional<String> subject = Optional.empty();
        Optional<Guid> activationId = Optional.empty();
        Optional<ErrorCode> code = Optional.empty();
        String value = mention.value();
        switch (kind) {
            case HOST_SET, DOMAIN_SET ->
                subject = match(HOST, value.replace(" ", "").replaceFirst("successfully.*", ""), 0);
            case KEY_INSTALLED -> subject = match(KEY, value.replace(" ", ""), 1);
            case ACTIVATION_BEGUN -> {
                Matcher product = PRODUCT.matcher(value);
                if (product.matches()) {
                    subject = Optional.of(product.group(1).strip());
                    activationId = Licence.guid(product.group(2));
                }
            }
            case FAILED -> code = match(CODE, value, 1).map(digits -> ErrorCode.ofHex("0x" + digits));
            case CONNECTION_FAILED -> {
                code = match(DIGITS, value, 0).map(digits -> ErrorCode.ofHex("0x" + digits));
                subject = match(SERVER, value, 1);
            }
            default -> subject = Optional.empty();
        }
        return new Action(kind, evidence, subject, activationId, code);
    }

    private static Optional<String> match(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}

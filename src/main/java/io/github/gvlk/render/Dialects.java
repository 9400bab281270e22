package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every dialect by its name, and what is true of all: what a dialect is not able to do is refused before it writes. */
public final class Dialects {
    /** The dialect of Windows where none is named. */
    public static final String USUAL = "cmd";

    /** The dialect of Office where none is named. */
    public static final String USUAL_FOR_OFFICE = "office";

    private static final Map<String, Supplier<Dialect>> ALL = all();

    private Dialects() {}

    private static Map<String, Supplier<Dialect>> all() {
        Map<String, Supplier<Dialect>> all = new LinkedHashMap<>();
        all.put(USUAL, CommandPromptDialect::lines);
        all.put("batch", BatchDialect::new);
        all.put("powershell", PowerShellDialect::classes);
        all.put("oslicense", PowerShellDialect::osLicense);
        all.put("powershell-remoting", PowerShellDialect::classesByRemoting);
        all.put("oslicense-remoting", PowerShellDialect::osLicenseByRemoting);
        all.put("ansible", AnsibleDialect::new);
        all.put("dism", CommandPromptDialect::dism);
        all.put("changepk", CommandPromptDialect::changepk);
        all.put("unattend", UnattendDialect::new);
        all.put("intune", IntuneDialect::new);
        all.put("registry", RegistryFileDialect::new);
        all.put("reg-add", RegAddDialect::new);
        all.put(USUAL_FOR_OFFICE, OfficeDialect::new);
        return all;
    }

    /** The names, the usual one first. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Whether the dialect is there to change the edition, so that a plan for it must begin with that. */
    public static boolean isForConversion(String name) {
        return Optional.ofNullable(ALL.get(name))
                .map(dialect -> dialect.get().abilities().contains(Ability.CONVERSION))
                .orElse(false);
    }

    /**
     * Writes the plan in the dialect of that name, or refuses with the reason.
     *
     * @throws IllegalArgumentException when no dialect has the name
     */
    public static Rendering write(String name, ActivationPlan plan, Manner manner) {
        Supplier<Dialect> maker = ALL.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("no dialect is called " + name);
        }
        Dialect dialect = maker.get();
        Optional<String> inability = inability(dialect, plan, manner);
        return inability.isPresent() ? new Rendering.Refused(inability.get()) : dialect.write(plan, manner);
    }

    private static Optional<String> inability(Dialect dialect, ActivationPlan plan, Manner manner) {
        Set<Ability> abilities = dialect.abilities();
        boolean office = plan.application() instanceof ActivationPlan.Office;
        if (office != abilities.contains(Ability.OFFICE)) {
            return Optional.of(
                    office
                            ? plan.title() + " is activated with ospp.vbs, which only --as office writes."
                            : "--as office is for Office; " + plan.title() + " is activated with another dialect.");
        }
        if (!manner.machines().isEmpty() && !abilities.contains(Ability.OTHER_COMPUTERS)) {
            return Optional.of(
                    "--as " + dialect.name() + " is for the computer that it is used on; for others by name use"
                            + " cmd, batch or powershell-remoting.");
        }
        if (manner.machines().isEmpty() && abilities.contains(Ability.OTHER_COMPUTERS_ONLY)) {
            return Optional.of(
                    "--as " + dialect.name() + " is for other computers: name them, --remote NAME[,NAME...].");
        }
        if (plan.product().isPresent() && !abilities.contains(Ability.ACTIVATION_ID)) {
            return Optional.of("--as " + dialect.name() + " cannot address a product by its Activation ID"
                    + (office ? "." : "; cmd, batch and powershell can."));
        }
        return Optional.empty();
    }
}

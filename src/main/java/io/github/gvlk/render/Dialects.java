package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every dialect by its name, and what is true of all: what a dialect is not able to do is refused before it writes. */
public final class Dialects {
    /** The dialect of Windows where none is named. */
    public static final String USUAL = "cmd";

    /** The dialect of Office where none is named. */
    public static final String USUAL_FOR_OFFICE = "office";

    private static final List<String> NAMES = List.of(
            USUAL,
            "batch",
            "powershell",
            "oslicense",
            "powershell-remoting",
            "oslicense-remoting",
            "ansible",
            "dism",
            "changepk",
            "unattend",
            "intune",
            "registry",
            "reg-add",
            USUAL_FOR_OFFICE);

    private Dialects() {}

    /** The dialect of that name; a switch, so that only the classes of one are loaded. */
    private static Dialect named(String name) {
        return switch (name) {
            case USUAL -> CommandPromptDialect.lines();
            case "batch" -> new BatchDialect();
            case "powershell" -> PowerShellDialect.classes();
            case "oslicense" -> PowerShellDialect.osLicense();
            case "powershell-remoting" -> PowerShellDialect.classesByRemoting();
            case "oslicense-remoting" -> PowerShellDialect.osLicenseByRemoting();
            case "ansible" -> new AnsibleDialect();
            case "dism" -> CommandPromptDialect.dism();
            case "changepk" -> CommandPromptDialect.changepk();
            case "unattend" -> new UnattendDialect();
            case "intune" -> new IntuneDialect();
            case "registry" -> new RegistryFileDialect();
            case "reg-add" -> new RegAddDialect();
            case USUAL_FOR_OFFICE -> new OfficeDialect();
            default -> throw new IllegalArgumentException("no dialect is called " + name);
        };
    }

    /** The names, the usual one first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Whether the dialect is there to change the edition, so that a plan for it must begin with that.
     *
     * @throws IllegalArgumentException when no dialect has the name
     */
    public static boolean isForConversion(String name) {
        return named(name).abilities().contains(Ability.CONVERSION);
    }

    /**
     * Writes the plan in the dialect of that name, or refuses with the reason.
     *
     * @throws IllegalArgumentException when no dialect has the name
     */
    public static Rendering write(String name, ActivationPlan plan, Manner manner) {
        Dialect dialect = named(name);
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

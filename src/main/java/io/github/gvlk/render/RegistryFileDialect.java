package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.value.KmsHost;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A .reg file, as regedit writes and reads it, that fixes a KMS host or frees it again. */
final class RegistryFileDialect implements Dialect {
    private static final String HEADER = "Windows Registry Editor Version 5.00\n\n";

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.ACTIVATION_ID);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        return StepWriter.write(plan.steps(), new Values(), StepWriter.Elevation.ALWAYS, (values, leftOut) -> {
            Optional<Rendering> nothing = refusalOfNothing(values);
            if (nothing.isPresent()) {
                return nothing.get();
            }
            String text = HEADER + "[HKEY_LOCAL_MACHINE\\" + RegistryKey.of(plan) + "]\n"
                    + StepWriter.lines(values, manner.comments(), ";") + "\n";
            return new Rendering.Written(name(), values, text, TextForm.REGISTRY, leftOut);
        });
    }

    /** The refusal of a plan that touches nothing that the registry holds. */
    static Optional<Rendering> refusalOfNothing(List<WrittenStep> values) {
        return values.isEmpty()
                ? Optional.of(new Rendering.Refused("The registry holds only the KMS host, and none is named: give"
                        + " --kms-host, --cloud or --auto-discovery."))
                : Optional.empty();
    }

    /** Values hold no quote and no backslash: nothing needs escaping. */
    private static final class Values extends RegistryKey.HostOnly {
        @Override
        public StepText setKmsHost(KmsHost host) {
            return StepText.of(
                    StepText.Line.of(value(RegistryKey.HOST, "\"" + host.name() + "\"")),
                    StepText.Line.of(
                            value(RegistryKey.PORT, "\"" + host.portOrDefault() + "\""), RegistryKey.PORT_EXPLAINED));
        }

        @Override
        public StepText clearKmsHost() {
            return StepText.of(value(RegistryKey.HOST, "-"), value(RegistryKey.PORT, "-"));
        }

        private static String value(String name, String value) {
            return "\"" + name + "\"=" + value;
        }
    }
}

package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.value.KmsHost;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** reg.exe lines for the Command Prompt that fix a KMS host, or free it again. */
final class RegAddDialect implements Dialect {
    @Override
    public String name() {
        return "reg-add";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.ACTIVATION_ID);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        return StepWriter.write(
                plan.steps(), new Lines(RegistryKey.of(plan)), StepWriter.Elevation.ALWAYS, (lines, leftOut) -> {
                    Optional<Rendering> nothing = RegistryFileDialect.refusalOfNothing(lines);
                    return nothing.orElseGet(() -> new Rendering.Written(
                            name(), lines, StepWriter.lines(lines, manner.comments(), "rem"), TextForm.LINES, leftOut));
                });
    }

    /** The call of the program {@code reg} that writes a text; {@code key} is a path below HKEY_LOCAL_MACHINE. */
    static String add(String reg, String key, String name, String value) {
        return reg + " add \"HKLM\\" + key + "\" /v " + name + " /t REG_SZ /d " + value + " /f";
    }

    private static final class Lines extends RegistryKey.HostOnly {
        private final String key;

        Lines(String key) {
            this.key = key;
        }

        @Override
        public StepText setKmsHost(KmsHost host) {
            return StepText.of(
                    StepText.Line.of(add(RegistryKey.HOST, host.name())),
                    StepText.Line.of(
                            add(RegistryKey.PORT, Integer.toString(host.portOrDefault())), RegistryKey.PORT_EXPLAINED));
        }

        @Override
        public StepText clearKmsHost() {
            return StepText.of(delete(RegistryKey.HOST), delete(RegistryKey.PORT));
        }

        private String add(String name, String value) {
            return RegAddDialect.add("reg", key, name, value);
        }

        private String delete(String name) {
            return "reg delete \"HKLM\\" + key + "\" /v " + name + " /f";
        }
    }
}

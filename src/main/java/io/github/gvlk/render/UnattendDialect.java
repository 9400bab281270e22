package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer file for Windows Setup: the key to activate with in the pass specialize, and where a KMS host is named, the
 * commands that write it into the registry in the same pass.
 */
final class UnattendDialect implements Dialect {
    /** Microsoft's page of RunSynchronousCommand: Path is a string of 259 characters at most. */
    private static final int LONGEST_PATH = 259;

    @Override
    public String name() {
        return "unattend";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        if (!plan.installsKey()) {
            return new Rendering.Refused(
                    "An answer file sets a computer up and takes nothing back: use another dialect.");
        }
        return StepWriter.write(
                plan.steps(),
                new Elements(RegistryKey.of(plan)),
                StepWriter.Elevation.ALWAYS,
                (elements, leftOut) -> document(plan, manner, elements, leftOut));
    }

    private Rendering document(ActivationPlan plan, Manner manner, List<WrittenStep> elements, List<Note> leftOut) {
        Optional<String> tooLong = elements.stream()
                .map(WrittenStep::command)
                .filter(command -> !isKey(command) && command.length() > LONGEST_PATH)
                .findFirst();
        if (tooLong.isPresent()) {
            return new Rendering.Refused("An answer file takes commands of " + LONGEST_PATH
                    + " characters at most, and with this KMS host one is longer: give a shorter name or its address.");
        }
        String text = Frame.of("unattend.xml")
                .with(Map.of(
                        "title", ScriptTitle.of(plan.title(), plan.id()).text(),
                        "architecture", manner.architecture().word(),
                        "key", key(elements, manner.comments()),
                        "deployment", deployment(elements, manner)));
        List<Note> notes = new ArrayList<>(leftOut);
        notes.add(Note.of("Setup stops when the key does not match the edition of the image. Volume media hold this key"
                + " already; then the file needs none."));
        notes.add(Note.of("The components are for Windows of the architecture "
                + manner.architecture().word() + "; --arch names another."));
        return new Rendering.Written(name(), elements, text, TextForm.XML, List.copyOf(notes));
    }

    private static boolean isKey(String element) {
        return element.startsWith("<");
    }

    private static String key(List<WrittenStep> elements, boolean comments) {
        WrittenStep key = elements.get(0);
        return (comments ? comment(key.step()) + "\n" : "") + key.command();
    }

    private static String deployment(List<WrittenStep> elements, Manner manner) {
        List<WrittenStep> commands = elements.subList(1, elements.size());
        if (commands.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append("<component name=\"Microsoft-Windows-Deployment\" processorArchitecture=\"")
                .append(manner.architecture().word())
                .append("\" publicKeyToken=\"31bf3856ad364e35\" language=\"neutral\" versionScope=\"nonSxS\">\n")
                .append("  <RunSynchronous>\n");
        int order = 0;
        for (WrittenStep command : commands) {
            order++;
            if (manner.comments() && order == 1) {
                text.append("    ").append(comment(command.step())).append('\n');
            }
            text.append("    <RunSynchronousCommand wcm:action=\"add\">\n")
                    .append("      <Description>KMS client: ")
                    .append(command.step().purpose())
                    .append("</Description>\n      <Order>")
                    .append(order)
                    .append("</Order>\n      <Path>")
                    .append(XmlText.escaped(command.command()))
                    .append("</Path>\n    </RunSynchronousCommand>\n");
        }
        return text.append("  </RunSynchronous>\n</component>").toString();
    }

    private static String comment(Step step) {
        return "<!-- " + step.explanation() + " -->";
    }

    /** The key is an element; everything else is a command that Setup runs. */
    private record Elements(String registryKey) implements Step.Visitor<StepText> {
        private static final StepText BY_ITSELF = new StepText.LeftOut(
                "Windows asks for its activation by itself after Setup: the file holds no step for it.");

        @Override
        public StepText convert(Step.ConvertEdition step) {
            return new StepText.Impossible(
                    "An answer file installs an edition, it does not change one: leave --convert" + " out.");
        }

        @Override
        public StepText removeKey(Step.RemoveKey step) {
            return new StepText.Impossible("A system that is being set up has no key to remove: leave --upk out.");
        }

        @Override
        public StepText installKey(ProductKey key) {
            return StepText.of("<ProductKey>" + key + "</ProductKey>");
        }

        @Override
        public StepText setActivationType(ActivationType type) {
            return afterSetup("activation type");
        }

        @Override
        public StepText setHostCaching(boolean on) {
            return afterSetup("KMS host caching");
        }

        @Override
        public StepText setKmsHost(KmsHost host) {
            return StepText.of(
                    add(RegistryKey.HOST, host.name()), add(RegistryKey.PORT, Integer.toString(host.portOrDefault())));
        }

        private String add(String name, String value) {
            return RegAddDialect.add("reg.exe", registryKey, name, value);
        }

        @Override
        public StepText clearKmsHost() {
            return new StepText.LeftOut("A system that is being set up has no KMS host to forget.");
        }

        @Override
        public StepText setLookupDomain(DnsName domain) {
            return afterSetup("DNS domain");
        }

        @Override
        public StepText clearLookupDomain() {
            return clearKmsHost();
        }

        @Override
        public StepText activate() {
            return BY_ITSELF;
        }

        @Override
        public StepText showLicence() {
            return BY_ITSELF;
        }

        private static StepText afterSetup(String what) {
            return new StepText.Impossible("An answer file has no documented setting for the " + what
                    + ": set it after Setup with another dialect.");
        }
    }
}

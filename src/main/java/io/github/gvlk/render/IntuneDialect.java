package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The setting of the WindowsLicensing configuration service provider that installs the key, or changes the edition by
 * it, as a SyncML body; the fields of a custom OMA-URI policy are in the notes.
 */
final class IntuneDialect implements Dialect {
    private static final String PROVIDER = "./Vendor/MSFT/WindowsLicensing/";

    /** ChangeProductKey came with Windows 10, version 1703 (Microsoft's page of the provider). */
    private static final WindowsBuild FIRST = new WindowsBuild(15063);

    @Override
    public String name() {
        return "intune";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.noneOf(Ability.class);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        if (plan.isServer()) {
            return new Rendering.Refused(
                    "The WindowsLicensing provider is for Windows client, not for Windows Server.");
        }
        if (plan.isOlderThan(FIRST)) {
            return new Rendering.Refused(
                    plan.title() + " is older than the WindowsLicensing provider's setting, which came" + " with build "
                            + FIRST + ".");
        }
        if (!plan.installsKey()) {
            return new Rendering.Refused(
                    "The WindowsLicensing provider installs keys and takes nothing back: use another" + " dialect.");
        }
        return StepWriter.write(
                plan.steps(),
                new Nodes(),
                StepWriter.Elevation.ALWAYS,
                (nodes, leftOut) -> document(plan, manner, nodes.get(0), leftOut));
    }

    private Rendering document(ActivationPlan plan, Manner manner, WrittenStep node, List<Note> leftOut) {
        String uri = node.command();
        ProductKey key = node.step() instanceof Step.ConvertEdition change
                ? change.key()
                : ((Step.InstallKey) node.step()).key();
        String text = Frame.of("syncml.xml")
                .with(Map.of(
                        "title",
                        ScriptTitle.of(plan.title(), plan.id()).text(),
                        "comment",
                        manner.comments() ? "<!-- " + node.step().explanation() + " -->" : "",
                        "uri",
                        uri,
                        "key",
                        key.text()));
        List<Note> notes = new ArrayList<>(leftOut);
        notes.add(Note.withCommand("As a custom policy: data type String, value " + key + ", OMA-URI:", uri));
        notes.add(Note.of("The setting is for Windows Pro, Enterprise, Education and IoT Enterprise."));
        return new Rendering.Written(name(), List.of(node), text, TextForm.XML, List.copyOf(notes));
    }

    /** The node of each step that has one. */
    private static final class Nodes implements Step.Visitor<StepText> {
        private static final StepText BY_ITSELF =
                new StepText.LeftOut("Windows asks for its activation by itself: the policy holds no step for it.");

        @Override
        public StepText convert(Step.ConvertEdition step) {
            return StepText.of(PROVIDER + "UpgradeEditionWithProductKey");
        }

        @Override
        public StepText removeKey(Step.RemoveKey step) {
            return none("remove a key");
        }

        @Override
        public StepText installKey(ProductKey key) {
            return StepText.of(PROVIDER + "ChangeProductKey");
        }

        @Override
        public StepText setActivationType(ActivationType type) {
            return none("set the activation type");
        }

        @Override
        public StepText setHostCaching(boolean on) {
            return none("set KMS host caching");
        }

        @Override
        public StepText setKmsHost(KmsHost host) {
            return none("name a KMS host");
        }

        @Override
        public StepText clearKmsHost() {
            return none("clear a KMS host");
        }

        @Override
        public StepText setLookupDomain(DnsName domain) {
            return none("name a DNS domain");
        }

        @Override
        public StepText clearLookupDomain() {
            return none("clear a DNS domain");
        }

        @Override
        public StepText activate() {
            return BY_ITSELF;
        }

        @Override
        public StepText showLicence() {
            return BY_ITSELF;
        }

        private static StepText none(String what) {
            return new StepText.Impossible("The WindowsLicensing provider has no node to " + what
                    + ": let DNS discovery find the KMS host, or deploy a script (--as powershell).");
        }
    }
}

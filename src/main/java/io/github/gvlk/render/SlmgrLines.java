package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.Optional;

/**
 * Each step as a call of slmgr.vbs with one option, its value and, where the option takes one, the Activation ID behind
 * it; and the calls of the tools that change an edition. Nothing needs quoting: keys, host names, domains, EditionIDs
 * and GUIDs consist of letters, digits, dots, hyphens and a colon.
 */
final class SlmgrLines implements Step.Visitor<StepText> {
    /** By the script host of the console: the answer is text there. */
    static final String IN_CONSOLE = "cscript //nologo %SystemRoot%\\System32\\slmgr.vbs";

    /** By the script host of the day, which opens a dialog box for each answer; short to type. */
    static final String IN_DIALOG_BOX = "slmgr";

    private final String call;
    private final Optional<Guid> product;

    /** {@code call} is what stands before the option. */
    SlmgrLines(String call, Optional<Guid> product) {
        this.call = call;
        this.product = product;
    }

    private StepText line(String option) {
        return StepText.of(call + " " + option);
    }

    private StepText forProduct(String option) {
        return line(product.map(id -> option + " " + id).orElse(option));
    }

    /** First what the computer is and what it may become, then the change, as Microsoft's page of conversions has it. */
    @Override
    public StepText convert(Step.ConvertEdition step) {
        if (step instanceof Step.ConvertByDism dism) {
            return StepText.of(
                    StepText.Line.of("DISM /online /Get-CurrentEdition", "Shows what the edition is now."),
                    StepText.Line.of(
                            "DISM /online /Get-TargetEditions",
                            "Shows what it may become: go on only where the new edition is in the list."),
                    StepText.Line.of(setEdition("DISM", dism)));
        }
        return StepText.of("changepk.exe /ProductKey " + step.key());
    }

    /** The line that changes an edition of Windows Server, by the program {@code dism}. */
    static String setEdition(String dism, Step.ConvertByDism step) {
        return dism + " /online /Set-Edition:" + step.edition() + " /ProductKey:" + step.key() + " /AcceptEula";
    }

    @Override
    public StepText removeKey(Step.RemoveKey step) {
        return forProduct("/upk");
    }

    @Override
    public StepText installKey(ProductKey key) {
        return line("/ipk " + key);
    }

    @Override
    public StepText setActivationType(ActivationType type) {
        return forProduct("/act-type " + type.number());
    }

    @Override
    public StepText setHostCaching(boolean on) {
        return line(on ? "/skhc" : "/ckhc");
    }

    @Override
    public StepText setKmsHost(KmsHost host) {
        return forProduct("/skms " + host);
    }

    @Override
    public StepText clearKmsHost() {
        return forProduct("/ckms");
    }

    @Override
    public StepText setLookupDomain(DnsName domain) {
        return forProduct("/skms-domain " + domain);
    }

    @Override
    public StepText clearLookupDomain() {
        return forProduct("/ckms-domain");
    }

    @Override
    public StepText activate() {
        return forProduct("/ato");
    }

    @Override
    public StepText showLicence() {
        return forProduct("/dlv");
    }
}

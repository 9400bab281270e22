package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.Note;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.MachineName;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * ospp.vbs lines for the Command Prompt. Unlike slmgr.vbs it wants the value behind a colon, host and port in two calls,
 * and the computer behind the option (Microsoft's page of the tools for Office).
 */
final class OfficeDialect implements Dialect {
    @Override
    public String name() {
        return "office";
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.OFFICE, Ability.OTHER_COMPUTERS);
    }

    @Override
    public Rendering write(ActivationPlan plan, Manner manner) {
        if (!(plan.application() instanceof ActivationPlan.Office office)) {
            return new Rendering.Refused("ospp.vbs is for Office; for Windows use another dialect.");
        }
        String folder = manner.officeX86() ? "%ProgramFiles(x86)%" : "%ProgramFiles%";
        String call = "cscript //nologo \"" + folder + "\\Microsoft Office\\" + office.folder() + "\\ospp.vbs\" ";
        List<OsppLines> calls = manner.machines().isEmpty()
                ? List.of(new OsppLines(call, ""))
                : manner.machines().stream()
                        .map(machine -> new OsppLines(call, " " + machine))
                        .toList();
        return StepWriter.write(
                plan.steps(),
                calls,
                StepWriter.Elevation.ALWAYS,
                (lines, leftOut) -> new Rendering.Written(
                        name(),
                        lines,
                        StepWriter.lines(lines, manner.comments(), "rem"),
                        TextForm.LINES,
                        notes(manner.machines(), manner.officeX86())));
    }

    private static List<Note> notes(List<MachineName> machines, boolean x86) {
        List<Note> notes = new ArrayList<>();
        if (!x86) {
            notes.add(Note.of(
                    "The path is that of an Office as wide as its Windows; for a 32-bit Office on 64-bit Windows"
                            + " add --office-x86."));
        }
        notes.add(Note.of("Run the lines in an elevated Command Prompt (Run as administrator)."));
        if (!machines.isEmpty()) {
            notes.add(
                    Note.of("ospp.vbs must be on the computer that runs the lines, and the firewalls of the others must"
                            + " let Windows Management Instrumentation (WMI) in."));
        }
        notes.add(Note.of("The KMS host needs the Office volume licence pack of this version, with its own host key."));
        return notes;
    }

    /** The calls for one computer; {@code call} stands before the option, {@code target} behind it. */
    private record OsppLines(String call, String target) implements Step.Visitor<StepText> {
        private StepText line(String option) {
            return StepText.of(call + option + target);
        }

        @Override
        public StepText convert(Step.ConvertEdition step) {
            return new StepText.Impossible(
                    "Office is not changed into another edition: install the one that is wanted.");
        }

        @Override
        public StepText removeKey(Step.RemoveKey step) {
            if (step instanceof Step.RemoveSetupKey setup) {
                return line("/unpkey:" + setup.key().partial());
            }
            return new StepText.Impossible(
                    "ospp.vbs removes a key by its last five characters, and which key is there is"
                            + " not known: /dstatus shows it, /unpkey:LAST5 removes it. Leave --upk out.");
        }

        @Override
        public StepText installKey(ProductKey key) {
            return line("/inpkey:" + key);
        }

        @Override
        public StepText setActivationType(ActivationType type) {
            return type == ActivationType.TOKEN
                    ? new StepText.Impossible("ospp.vbs knows the activation types all, ad and kms, not token.")
                    : line("/actype:" + type.number());
        }

        @Override
        public StepText setHostCaching(boolean on) {
            return line(on ? "/cachst:TRUE" : "/cachst:FALSE");
        }

        @Override
        public StepText setKmsHost(KmsHost host) {
            return StepText.of(
                    StepText.Line.of(call + "/sethst:" + host.name() + target),
                    StepText.Line.of(
                            call + "/setprt:" + host.portOrDefault() + target,
                            "Names the port of the KMS host, which ospp.vbs takes in a call of its own."));
        }

        @Override
        public StepText clearKmsHost() {
            return line("/remhst");
        }

        @Override
        public StepText setLookupDomain(DnsName domain) {
            return line("/skms-domain:" + domain);
        }

        @Override
        public StepText clearLookupDomain() {
            return line("/ckms-domain");
        }

        @Override
        public StepText activate() {
            return line("/act");
        }

        @Override
        public StepText showLicence() {
            return line("/dstatus");
        }
    }
}

package io.github.gvlk.cli;

import io.github.gvlk.cli.completion.CatalogWords;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code gvlk fleet}: their names, and what help says of them. */
final class FleetOptions {
    static final String AS = "--as";
    static final String COMBINED = "--combined";
    static final String OUT = "--out";
    static final String REJECTS = "--rejects";
    static final String REPORT = "--report";
    static final String FORCE = "--force";
    static final String SITES = "--sites";
    static final String ASSUME = "--assume";
    static final String KMS_HOST_OS = "--kms-host-os";
    static final String KMS_HOST_KEY = "--kms-host-key";
    static final String NO_ACTIVATE = "--no-activate";
    static final String COMMENTS = "--comments";
    static final String COLUMN = "--column";
    static final String NO_HEADER = "--no-header";
    static final String SEPARATOR = "--separator";
    static final String ENCODING = "--encoding";

    private FleetOptions() {}

    /** Adds them all, in the order in which help shows them. */
    static void addTo(CommandSpec spec) {
        spec.addOption(CommonOptions.text(
                AS,
                "FORM",
                "How to write the plan: plan (CSV, the default), plan-jsonl; a script for each machine: batch, cmd, office,"
                        + " oslicense, powershell, reg-add, registry, unattend; one script for all:"
                        + " powershell-remoting, oslicense-remoting; ansible (inventory and playbook).",
                FleetForm.names()));
        spec.addOption(CommonOptions.flag("With --as batch or cmd: one script for all machines.", COMBINED));
        spec.addOption(CommonOptions.text(
                OUT,
                "FILE|DIR",
                "Where to write it: a file, or a folder for scripts and ansible. Without it a plan goes to standard"
                        + " output."));
        spec.addOption(CommonOptions.text(
                REJECTS,
                "FILE",
                "Where to write the rows that are not planned; without it beside the plan, or to standard error."));
        spec.addOption(CommonOptions.text(REPORT, "FILE", "Write a page for people too (HTML)."));
        spec.addOption(CommonOptions.flag("Replace what is there.", FORCE));
        TargetOptions.addTo(spec);
        spec.addOption(CommonOptions.text(
                SITES, "FILE", "Which machines ask which KMS host: CSV with the columns match,pattern,host."));
        spec.addOption(CommonOptions.text(
                ASSUME, "FILE", "What names mean that leave the edition open: CSV with the columns system,edition."));
        spec.addOption(CommonOptions.text(
                KMS_HOST_OS,
                "SYSTEM",
                "The system of the KMS host, such as \"Windows Server 2019\": machines that it cannot activate are"
                        + " rejected.",
                CatalogWords.HOST_SYSTEMS));
        spec.addOption(CommonOptions.text(
                KMS_HOST_KEY,
                "RELEASE",
                "With --kms-host-os: the release that its host key (CSVLK) is of. Never the key itself.",
                CatalogWords.HOST_KEYS));
        spec.addOption(CommonOptions.flag("Leave the activation to Windows.", NO_ACTIVATE));
        spec.addOption(CommonOptions.flag("Explain each step in the dialect's own comments.", COMMENTS));
        spec.addOption(OptionSpec.builder(COLUMN)
                .paramLabel("FIELD=NAME")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(
                        "The name or number of a column: machine, system, sku, edition-id, version, kms-host, domain,"
                                + " ou or site. May be repeated; FIELD= is for no column.")
                .build());
        spec.addOption(
                CommonOptions.flag("The first row is a machine already: name the columns by number.", NO_HEADER));
        spec.addOption(CommonOptions.text(
                SEPARATOR, "CHAR", "What separates the fields: a character, or tab. Without it it is found out."));
        spec.addOption(CommonOptions.text(
                ENCODING,
                "NAME",
                "Character set of an inventory without a byte-order mark. Without it UTF-8, UTF-16 and Windows-1252 are"
                        + " told apart.",
                CharacterSets.USUAL));
    }
}

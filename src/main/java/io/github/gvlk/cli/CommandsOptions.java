package io.github.gvlk.cli;

import io.github.gvlk.render.Dialects;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code gvlk commands}: their names, and what help says of them. */
final class CommandsOptions {
    static final String LIST_DIALECTS = "--list-dialects";

    static final String AS = "--as";
    static final String BUILD = "--build";
    static final String SAVE = "--save";
    static final String FORCE = "--force";
    static final String NO_ACTIVATE = "--no-activate";
    static final String CONVERT = "--convert";
    static final String UNDO = "--undo";
    static final String UPK = "--upk";
    static final String ACTIVATION_ID = "--activation-id";
    static final String HOST_CACHING = "--host-caching";
    static final String ACT_TYPE = "--act-type";
    static final String REMOTE = "--remote";
    static final String COMMENTS = "--comments";
    static final String CSCRIPT = "--cscript";
    static final String ARCH = "--arch";
    static final String OFFICE_X86 = "--office-x86";
    static final String FOR_HOST = "--for-host";
    static final String AD_BASED = "--ad-based";
    static final String PORT = "--port";
    static final String RETRY = "--retry-minutes";
    static final String RENEWAL = "--renewal-minutes";
    static final String PUBLISH = "--publish";

    private static final List<String> ON_OFF = List.of("on", "off");

    private CommandsOptions() {}

    /** Adds them all, in the order in which help shows them. */
    static void addTo(CommandSpec spec) {
        spec.addOption(CommonOptions.text(
                AS,
                "DIALECT",
                "How to write the lines: cmd (the default), batch, powershell, ansible ... For a file that runs by itself"
                        + " batch is better than cmd with >, because it checks every step.",
                Dialects.names()));
        spec.addOption(CommonOptions.flag("Say what each dialect is for and what it needs.", LIST_DIALECTS));
        TargetOptions.addTo(spec);
        spec.addOption(CommonOptions.flag("Leave the activation to Windows.", NO_ACTIVATE));
        spec.addOption(CommonOptions.flag(
                "Change the edition, or an evaluation, first. The computer must be restarted then.", CONVERT));
        spec.addOption(CommonOptions.flag(
                "Take back what the same options set; without any, the KMS host and the DNS domain.", UNDO));
        spec.addOption(CommonOptions.flag(
                "Remove the present key first; with --undo, the setup key. Installing replaces a key anyway.", UPK));
        spec.addOption(CommonOptions.text(
                ACTIVATION_ID, "GUID", "The product that host and activation are for, where several are installed."));
        spec.addOption(CommonOptions.text(
                HOST_CACHING, "on|off", "Whether the computer remembers a KMS host that it found by DNS.", ON_OFF));
        spec.addOption(CommonOptions.text(
                ACT_TYPE,
                "TYPE",
                "By what it may activate: all, ad, kms or token.",
                List.of("all", "ad", "kms", "token")));
        spec.addOption(OptionSpec.builder(REMOTE)
                .paramLabel("NAME[,NAME...]")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Other computers to do it on, by name; may be repeated. Never a password.")
                .build());
        spec.addOption(CommonOptions.flag("Explain each step in the dialect's own comments.", COMMENTS));
        spec.addOption(CommonOptions.flag("For cmd: answers in the console, in place of dialog boxes.", CSCRIPT));
        spec.addOption(CommonOptions.text(
                ARCH, "ARCH", "For unattend: amd64 (the default), arm64 or x86.", List.of("amd64", "arm64", "x86")));
        spec.addOption(CommonOptions.flag("For office: 32-bit Office on 64-bit Windows.", OFFICE_X86));
        spec.addOption(CommonOptions.text(
                BUILD,
                "NUMBER",
                "The build of the system, such as 20348: tells the release, not the edition, and which dialect fits."));
        spec.addOption(CommonOptions.text(
                SAVE, "FILE", "Write the lines into a file, in the encoding that their program reads."));
        spec.addOption(CommonOptions.flag("With --save: overwrite the file.", FORCE));
        spec.addOption(CommonOptions.flag(
                "Write the lines of a KMS host in place of a client's. The words are then its system, or a version of"
                        + " Office; they may be left out.",
                FOR_HOST));
        spec.addOption(CommonOptions.flag(
                "With --for-host: the lines of AD-based activation in place of a KMS host's.", AD_BASED));
        spec.addOption(CommonOptions.text(PORT, "NUMBER", "With --for-host: the port on which it listens."));
        spec.addOption(CommonOptions.text(
                RETRY, "NUMBER", "With --for-host: minutes after which clients ask again that are not activated."));
        spec.addOption(CommonOptions.text(
                RENEWAL, "NUMBER", "With --for-host: minutes after which activated clients ask again."));
        spec.addOption(CommonOptions.text(
                PUBLISH, "on|off", "With --for-host: whether the host registers itself in DNS.", ON_OFF));
    }
}

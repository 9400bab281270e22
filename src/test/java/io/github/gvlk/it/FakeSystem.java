package io.github.gvlk.it;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that a script takes for that of Windows: cscript.exe and find.exe are those of this machine, slmgr.vbs is
 * ours, and every other program only records how it was called.
 */
final class FakeSystem {
    private static final String FOLDER = "WindowsPowerShell/v1.0/";
    private static final String POWERSHELL = FOLDER + "powershell.exe";

    /** What takes the place of PowerShell after a step with an effect. */
    static final String YES = FOLDER + "yes.exe";

    /** What takes the place of PowerShell after a step without effect. */
    static final String NO = FOLDER + "no.exe";

    private final Path folder;
    private final WindowsShell shell;

    private FakeSystem(Path folder, WindowsShell shell) {
        this.folder = folder;
        this.shell = shell;
    }

    /** An evaluation of Windows Server; the user is an administrator, and PowerShell says yes. */
    static FakeSystem create(Path windows, WindowsShell shell) throws IOException {
        FakeSystem system = new FakeSystem(windows.resolve("System32"), shell);
        system.fill();
        return system;
    }

    private void fill() throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        copy("cscript.exe");
        copy("find.exe");
        try (InputStream script = requireNonNull(FakeSystem.class.getResourceAsStream("/windows/slmgr.vbs"))) {
            Files.copy(script, folder.resolve("slmgr.vbs"), StandardCopyOption.REPLACE_EXISTING);
        }
        program("net.exe", Probe.recorded("", 0));
        program("fltmc.exe", Probe.recorded("", 1));
        program("Dism.exe", Probe.recorded("", 3010));
        program("changepk.exe", Probe.recorded("", 0));
        edition("ServerStandardEval");
        program(YES, Probe.recorded("", 20));
        reason("");
        program(POWERSHELL, Probe.recorded("", 20));
    }

    /** With the texts of the program, which Windows keeps in a file of its own for each language. */
    private void copy(String name) throws IOException {
        Files.copy(shell.system().resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        if (!WindowsShell.IS_REAL) {
            return;
        }
        try (DirectoryStream<Path> languages = Files.newDirectoryStream(shell.system(), "??-??")) {
            for (Path language : languages) {
                Path texts = language.resolve(name + ".mui");
                if (Files.isReadable(texts)) {
                    Path copied = folder.resolve(language.getFileName()).resolve(texts.getFileName());
                    Files.createDirectories(requireNonNull(copied.getParent()));
                    Files.copy(texts, copied);
                }
            }
        }
    }

    void program(String name, Probe probe) throws IOException {
        Files.write(folder.resolve(name), probe.program());
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /** What {@code reg query} answers. */
    void edition(String id) throws IOException {
        program(
                "reg.exe",
                Probe.recorded(
                        "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n"
                                + "    EditionID    REG_SZ    " + id + "\r\n\r\n",
                        0));
    }

    /** PowerShell says no, always. */
    void refuse() throws IOException {
        powershell(21);
    }

    /** PowerShell ends with that code, always. */
    void powershell(int exitCode) throws IOException {
        noPowershell();
        program(POWERSHELL, Probe.recorded("", exitCode));
    }

    /** There is no PowerShell. */
    void noPowershell() throws IOException {
        remove(POWERSHELL);
        remove(YES);
        remove(NO);
    }

    /** What PowerShell writes when it says no. */
    void reason(String text) throws IOException {
        program(NO, Probe.recorded(text, 21));
    }

    /** The user is not an administrator. */
    void lowerRights() throws IOException {
        program("net.exe", Probe.recorded("", 2));
        program("fltmc.exe", Probe.recorded("", 5));
    }

    /** The same programs once more, where a 32-bit program finds those of 64-bit Windows. */
    void sysnative() throws IOException {
        new FakeSystem(folder.resolveSibling("Sysnative"), shell).fill();
    }
}

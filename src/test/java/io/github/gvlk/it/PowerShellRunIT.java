package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Plans;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scripts, run by Windows PowerShell with a licensing service that is played by functions: nothing of the computer
 * is changed. The plans here leave the edition as it is, because Dism.exe and changepk.exe are played by nothing.
 */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "needs Windows PowerShell")
class PowerShellRunIT {
    private static final String KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";
    private static final String CONDITION =
            "ApplicationID='55c92734-d682-4d71-983e-d6ec3f16059f' AND PartialProductKey IS"
                    + " NOT NULL AND LicenseIsAddon=FALSE";

    private static final String HOST_AND_PORT = "server host and port";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    /** What the script called, in order, what it answered, and what it threw at its end. */
    private record Ran(
            List<String> calls, List<String> filters, List<Map<String, @Nullable Object>> answers, String thrown) {
        String answer(String field) {
            return Objects.toString(answers.get(0).get(field), "");
        }
    }

    @Test
    void the_classes_are_called_in_order() throws Exception {
        Ran ran = run("powershell", HOST_AND_PORT, "", "");

        assertThat(ran.calls())
                .containsExactly(
                        "service.InstallProductKey ProductKey=" + KEY + " String",
                        "service.RefreshLicenseStatus",
                        "service.SetKeyManagementServiceMachine MachineName=kms.example.org String",
                        "service.SetKeyManagementServicePort PortNumber=1689 UInt32",
                        "product.Activate",
                        "service.RefreshLicenseStatus");
        assertThat(ran.filters()).containsExactly(CONDITION);
        assertDone(ran);
        assertThat(ran.answer("LicenseStatus")).isEqualTo("1");
    }

    @Test
    void the_settings_are_taken_back_and_the_key_is_removed() throws Exception {
        assertThat(run("powershell", "server unchanged undo upk", "", "").calls())
                .containsExactly(
                        "service.ClearKeyManagementServiceMachine",
                        "service.ClearKeyManagementServicePort",
                        "service.ClearKeyManagementServiceLookupDomain",
                        "product.UninstallProductKey",
                        "service.RefreshLicenseStatus");
    }

    @ParameterizedTest
    @CsvSource({
        "server unchanged caching off, service.DisableKeyManagementServiceHostCaching DisableCaching=True Boolean",
        "server unchanged type kms, service.SetVLActivationTypeEnabled ActivationType=2 UInt32",
        "server domain, service.SetKeyManagementServiceLookupDomain LookupDomain=corp.example.com String",
        "server host, service.ClearKeyManagementServicePort",
    })
    void each_setting_has_its_method(String plan, String call) throws Exception {
        Ran ran = run("powershell", plan, "", "");

        assertThat(ran.calls()).contains(call);
        assertThat(ran.answer("Result")).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({
        "server host and port, InstallProductKey, code in the id, install the setup key, 0xc004f069, It failed.",
        "server host and port, InstallProductKey, code in the exception, install the setup key, 0xC004F069, It failed.",
        "server host and port, InstallProductKey, no effect, install the setup key, '', No product shows the key",
        "server host and port, SetKeyManagementServicePort, code in the id, name the KMS host, 0xc004f069, It failed.",
        "server host and port, Activate, code in the id, activate, 0xc004f069, It failed.",
        "server host and port, Activate, no effect, activate, 0xC004F034, 'Not licensed: LicenseStatus 5, reason'",
        "server unchanged undo upk, UninstallProductKey, no effect, remove the setup key, '', still there",
    })
    void a_failure_of_the_classes_ends_the_script(
            String plan, String failing, String failure, String step, String code, String message) throws Exception {
        Ran ran = run("powershell", plan, failing, failure);

        assertFailed(ran, step, code, message);
        // After the method that failed at most its outcome is asked for.
        int call = indexOf(ran.calls(), failing);
        assertThat(ran.calls().subList(call + 1, ran.calls().size())).isSubsetOf("service.RefreshLicenseStatus");
    }

    @Test
    void the_cmdlets_are_called_in_order() throws Exception {
        Ran ran = run("oslicense", HOST_AND_PORT, "", "");

        assertThat(ran.calls())
                .containsExactly(
                        "Invoke-OSLicense -InstallProductKey " + KEY,
                        "Set-KmsLicenseInfo -ServerName kms.example.org -Port 1689",
                        "Invoke-OSLicense -ActivateOnline");
        assertDone(ran);
    }

    @ParameterizedTest
    @CsvSource({
        "Invoke-OSLicense -InstallProductKey VDYBN-27WPP-V4HQT-9VMD4-VMK7H, no success, install the setup key, 0xC004F069",
        "Invoke-OSLicense -InstallProductKey VDYBN-27WPP-V4HQT-9VMD4-VMK7H, no effect, install the setup key, ''",
        "Set-KmsLicenseInfo -ServerName kms.example.org -Port 1689, nothing, name the KMS host, ''",
        "Invoke-OSLicense -ActivateOnline, no success, activate, 0xC004F069",
        "Invoke-OSLicense -ActivateOnline, nothing, activate, ''",
    })
    void a_failure_of_the_cmdlets_ends_the_script(String failing, String failure, String step, String code)
            throws Exception {
        Ran ran = run("oslicense", HOST_AND_PORT, failing, failure);

        assertFailed(
                ran,
                step,
                code,
                switch (failure) {
                    case "nothing" -> "The cmdlet returned nothing";
                    case "no success" -> "It failed.";
                    default -> "No product shows the key";
                });
        assertThat(ran.calls()).endsWith(failing);
    }

    @ParameterizedTest
    @CsvSource({"powershell-remoting", "oslicense-remoting"})
    void a_computer_that_was_not_reached_is_listed_with_the_others(String dialect) throws Exception {
        Ran ran = run(dialect, HOST_AND_PORT, "", "");

        assertThat(ran.answers()).hasSize(2);
        assertThat(ran.answers().get(0)).containsEntry("PSComputerName", "pc1").containsEntry("Result", "done");
        assertThat(ran.answers().get(1))
                .containsEntry("PSComputerName", "pc2.example.net")
                .containsEntry("Result", "not reached")
                .containsEntry("Message", "No answer.");
        assertThat(ran.thrown()).startsWith("Not done on 1 of 2 computers.");
    }

    private static void assertDone(Ran ran) {
        assertThat(ran.answers()).hasSize(1);
        assertThat(ran.answer("Result")).as(ran.toString()).isEqualTo("done");
        assertThat(List.of(ran.answer("Step"), ran.answer("Code"), ran.answer("Message"), ran.thrown()))
                .containsOnly("");
        assertThat(ran.answer("KmsHost")).isEqualTo("kms.example.org");
        assertThat(ran.answer("MinutesLeft")).isEqualTo("43200");
    }

    private static void assertFailed(Ran ran, String step, String code, String message) {
        assertThat(ran.answers()).hasSize(1);
        assertThat(ran.answer("Result")).as(ran.toString()).isEqualTo("failed");
        assertThat(ran.answer("Step")).isEqualTo(step);
        assertThat(ran.answer("Code")).isEqualTo(code);
        assertThat(ran.answer("Message")).contains(message);
        assertThat(ran.thrown())
                .startsWith("Stopped at: " + step + ". " + code + " ")
                .contains(message);
    }

    private static int indexOf(List<String> calls, String method) {
        List<String> methods = calls.stream()
                .map(call -> call.replaceFirst("^[a-z]+\\.", "").replaceFirst(" .*", ""))
                .toList();
        assertThat(methods).contains(method);
        return methods.indexOf(method);
    }

    private Ran run(String dialect, String plan, String failing, String failure) throws Exception {
        boolean remote = dialect.endsWith("-remoting");
        Manner manner = remote
                ? new Manner(
                        false,
                        false,
                        List.of(new MachineName("pc1"), new MachineName("pc2.example.net")),
                        Manner.Architecture.AMD64,
                        false)
                : Manner.usual();
        Rendering.Written written = Plans.write(dialect, plan, manner);
        Files.write(temp.resolve("script.ps1"), written.form().bytes(written.text()));
        Files.writeString(
                temp.resolve("run.ps1"),
                "$FakeFailing = '" + failing + "'\r\n$FakeFailure = '" + failure + "'\r\n" + fakes(),
                US_ASCII);

        Distribution.Finished finished = Distribution.run(List.of(
                "powershell.exe",
                "-NoProfile",
                "-NonInteractive",
                "-ExecutionPolicy",
                "Bypass",
                "-File",
                temp.resolve("run.ps1").toString()));

        assertThat(finished.exitCode()).as(finished.toString()).isZero();
        Ran ran = new ObjectMapper()
                .readValue(Files.readString(temp.resolve("result.json")), new TypeReference<Ran>() {});
        assertThat(ran.answers()).as(finished.toString()).isNotEmpty();
        assumeFalse(ran.answer("Step").equals("look for administrator rights"), "needs the rights of an administrator");
        return ran;
    }

    private static String fakes() throws IOException {
        try (InputStream in =
                requireNonNull(PowerShellRunIT.class.getResourceAsStream("/powershell/fakes.ps1"), "fakes.ps1")) {
            return new String(in.readAllBytes(), US_ASCII);
        }
    }
}

package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Step;

/** A change of edition in a PowerShell script: made once, told by the EditionID in the registry, and ended for a restart. */
final class PowerShellConversion {
    private PowerShellConversion() {}

    static StepText of(Step.ConvertEdition step, ActivationPlan plan) {
        if (step instanceof Step.ConvertByDism dism) {
            String line = SlmgrLines.setEdition("& \"$system\\Dism.exe\"", dism) + " /Quiet /NoRestart | Out-Null";
            return StepText.of(block(dism.edition().text(), line + "\n$code = $LASTEXITCODE"));
        }
        Step.ConvertByChangepk changepk = (Step.ConvertByChangepk) step;
        if (changepk.edition().isEmpty()) {
            return new StepText.Impossible("No EditionID is published for " + plan.title()
                    + ", by which the script could tell that the change was made: use --as changepk.");
        }
        String line = "$change = Start-Process -FilePath \"$system\\changepk.exe\" -ArgumentList '/ProductKey', "
                + PowerShellText.literal(changepk.key().text()) + " -Wait -PassThru";
        return StepText.of(block(changepk.edition().get().text(), line + "\n$code = $change.ExitCode"));
    }

    /**
     * Server Core may add Cor to the EditionID. {@code change} leaves the exit code of the tool in {@code $code}; 3010 means done, with a
     * restart to come.
     */
    private static String block(String edition, String change) {
        return """
                $version = Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
                if ('%1$s', '%1$sCor' -notcontains $version.EditionID) {
                    $folder = 'System32'
                    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) { $folder = 'Sysnative' }
                    $system = Join-Path -Path $env:SystemRoot -ChildPath $folder
                    %2$s
                    if ($code -ne 0 -and $code -ne 3010) { throw ('The change of edition ended with 0x{0:X8}.' -f $code) }
                    $answer.Result = 'restart'
                    $answer.Message = 'Restart the computer, then run this script again.'
                    return $answer
                }""".formatted(edition, change.replace("\n", "\n    "));
    }
}

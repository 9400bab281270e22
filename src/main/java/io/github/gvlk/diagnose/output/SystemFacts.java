package io.github.gvlk.diagnose.output;

import io.github.gvlk.value.WindowsBuild;
import java.util.Optional;

/**
 * What the text says of the computer beside its licences (systeminfo, Get-ComputerInfo, the banner of a console).
 *
 * @param osName as printed: {@code Microsoft Windows Server 2022 Standard}
 * @param editionId as the registry and DISM print it
 */
public record SystemFacts(
        Optional<String> computer, Optional<String> osName, Optional<WindowsBuild> build, Optional<String> editionId) {}

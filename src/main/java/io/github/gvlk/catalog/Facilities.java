package io.github.gvlk.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the parts of an error value.
 *
 * @param hresult facility number to names, for an HRESULT
 * @param ntStatus facility number to names, for an NTSTATUS
 * @param licensingZones the top digit of a licensing code's number (0xA000 …) to where it comes from
 */
public record Facilities(
        Map<Integer, List<String>> hresult,
        Map<Integer, List<String>> ntStatus,
        Map<Integer, LicensingZone> licensingZones,
        List<String> sources) {

    /** A range of the licensing service's codes: its name in slerror.h, where it has one, and where its errors come from. */
    public record LicensingZone(Optional<String> name, String origin) {}
}

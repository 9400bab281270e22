package io.github.gvlk.decode;

import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Facilities;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * An error value taken apart: what its bits say, whether or not anybody documents it.
 *
 * @param isNtStatus whether it was read as an NTSTATUS; else as an HRESULT
 * @param facilityNames the names of the facility in that reading; empty when none is published
 * @param zone for a value of the licensing service, where in the service it comes from
 */
public record Anatomy(
        ErrorCode code, boolean isNtStatus, List<String> facilityNames, Optional<Facilities.LicensingZone> zone) {
    private static final int FACILITY_ITF = 4;
    private static final int FACILITY_STORE = 0x3F;
    private static final int NT_TOP_BITS = 3;

    /** Reads the value as what it most likely is; {@code listedAsNtStatus} says that the publisher lists it so. */
    static Anatomy of(ErrorCode code, boolean listedAsNtStatus, Catalog catalog) {
        boolean ntStatus = listedAsNtStatus || code.isMappedNtStatus() || looksLikeNtStatus(code);
        List<String> names = catalog.facilityNames(ntStatus, code.facility());
        Optional<Facilities.LicensingZone> zone =
                isLicensing(code) ? catalog.licensingZone(code.number()) : Optional.empty();
        return new Anatomy(code, ntStatus, names, zone);
    }

    /**
     * Both top bits set and a facility that activation uses as NTSTATUS: 0 and 2 (RPC). Facility 4 with both bits is
     * the licensing service's own reading of an HRESULT, and 0xEA has one name in both worlds.
     */
    private static boolean looksLikeNtStatus(ErrorCode code) {
        boolean bothBits = code.value() >>> 30 == NT_TOP_BITS;
        return bothBits && (code.facility() == 0 || code.facility() == 2);
    }

    /** The ranges of slerror.h: zone A with the facility of the Store, the zones from B on with facility 4. */
    private static boolean isLicensing(ErrorCode code) {
        if (code.isMappedNtStatus()) {
            return false;
        }
        boolean zoneA = code.number() >>> 12 == 0xA;
        return (code.facility() == FACILITY_ITF && code.number() >= 0xB000)
                || (code.facility() == FACILITY_STORE && zoneA);
    }
}

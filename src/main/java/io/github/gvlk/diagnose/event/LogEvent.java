package io.github.gvlk.diagnose.event;

import io.github.gvlk.catalog.LicenseStatus;
import io.github.gvlk.diagnose.text.Evidence;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An event of the licensing service, of a client or of a KMS host. What the text does not show is empty.
 *
 * @param id the event id, given or known by the form of its fields
 * @param time when it was logged, as printed
 * @param computer whose log it is from
 * @param code the error code; 0 is success
 * @param statusFlags the second field of events 12288 and 12289
 * @param host the KMS host that was asked, without the port; what stands in its place, where somebody masked it
 * @param port the TCP port that was asked
 * @param client the client that asked, in the log of a KMS host
 * @param cmid the client machine ID
 * @param clientTime the client's clock, as printed
 * @param status the licence status of the client when it asked
 * @param minutes minutes until the client's state ends
 * @param activationId the product
 * @param requiredCount how many computers the product needs on the host
 * @param activated whether the host activated the client (event 12289)
 * @param currentCount the count of the host (event 12289)
 * @param activationInterval minutes
 * @param renewalInterval minutes
 * @param domain the DNS domain (event 12293)
 */
public record LogEvent(
        int id,
        Evidence evidence,
        Optional<String> time,
        Optional<String> computer,
        Optional<ErrorCode> code,
        Optional<ErrorCode> statusFlags,
        Optional<String> host,
        OptionalInt port,
        Optional<String> client,
        Optional<Guid> cmid,
        Optional<String> clientTime,
        Optional<LicenseStatus> status,
        OptionalLong minutes,
        Optional<Guid> activationId,
        OptionalInt requiredCount,
        Optional<Boolean> activated,
        OptionalInt currentCount,
        OptionalInt activationInterval,
        OptionalInt renewalInterval,
        Optional<String> domain) {}

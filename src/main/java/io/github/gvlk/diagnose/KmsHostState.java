package io.github.gvlk.diagnose;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a computer that is a KMS host says of itself.
 *
 * @param currentCount distinct clients of the last 30 days
 * @param listeningPort TCP port
 * @param totalRequests since the service began to count
 * @param failedRequests of them
 */
public record KmsHostState(
        OptionalInt currentCount, OptionalInt listeningPort, OptionalLong totalRequests, OptionalLong failedRequests) {}

package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Evidence;
import java.util.Optional;
import java.util.OptionalInt;

/** What DNS answered to the question for the SRV record of a KMS host. */
public sealed interface SrvAnswer {
    Evidence evidence();

    /**
     * A record.
     *
     * @param name the name that was asked for, where the text shows it
     * @param port TCP port; empty where the text was cut
     */
    record Found(Evidence evidence, Optional<String> name, String host, OptionalInt port) implements SrvAnswer {}

    /** There is no such name, or no such record. */
    record Missing(Evidence evidence, Optional<String> name) implements SrvAnswer {}

    /** The DNS server did not answer, or refused. */
    record Failed(Evidence evidence) implements SrvAnswer {}
}

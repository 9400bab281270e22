package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line says in the place of a record. */
enum SrvStatus {
    MISSING,
    FAILED,
    /** A question was not answered in time; it is asked again. */
    DELAYED;

    private static final List<String> MISSING_WORDS = List.of(
            "non-existent domain",
            "nxdomain",
            "dns name does not exist",
            "no records",
            "records available for",
            "has no srv record",
            "no answer",
            "rcode_name_error",
            "info_no_records",
            "answer: 0");

    private static final List<String> FAILED_WORDS = List.of(
            "no response from server",
            "server failed",
            "servfail",
            "query refused",
            "status: refused",
            ": refused",
            "timed-out",
            "connection timed out",
            "no servers could be reached",
            "timeout period expired",
            "dns server failure",
            "rcode_server_failure",
            "rcode_refused",
            "error_timeout");

    private static final int LONGEST = 400;

    /** The status of a line; empty when it has none. */
    static Optional<SrvStatus> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        for (String word : MISSING_WORDS) {
            if (lower.contains(word)) {
                return Optional.of(MISSING);
            }
        }
        for (String word : FAILED_WORDS) {
            if (lower.contains(word)) {
                return Optional.of(FAILED);
            }
        }
        if (lower.contains("request timed out")) {
            return Optional.of(DELAYED);
        }
        // nslookup in other languages: three asterisks, what was looked for, a colon and a reason.
        boolean complaint = lower.startsWith("*** ") && lower.contains("_vlmcs");
        return complaint ? Optional.of(MISSING) : Optional.empty();
    }

    /** Whether a line is of the SOA record that is answered where there is no other. */
    static boolean isAuthority(String line) {
        return line.length() <= LONGEST
                && (Letters.contains(line, "primary name server")
                        || Letters.contains(line, " soa ")
                        || Letters.contains(line, ": soa")
                        || Letters.contains(line, "responsible mail addr"));
    }
}

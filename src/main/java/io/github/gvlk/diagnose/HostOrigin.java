package io.github.gvlk.diagnose;

/** Where a KMS client knows its KMS host from. */
public enum HostOrigin {
    /** It was set: by slmgr.vbs, ospp.vbs, or in the registry. */
    REGISTERED("registered"),
    /** An SRV record in DNS named it. */
    DNS("dns"),
    /** An event shows whom the client asked; how it knew is not shown. */
    EVENT("event"),
    /** None is set, and DNS named none. */
    NOT_FOUND("not-found"),
    /** slmgr.vbs does not show it, because the product is not licensed. */
    HIDDEN("hidden");

    private final String word;

    HostOrigin(String word) {
        this.word = word;
    }

    /** The word of the JSON output. */
    public String word() {
        return word;
    }
}

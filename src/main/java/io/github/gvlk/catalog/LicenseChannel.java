package io.github.gvlk.catalog;

/** By which way of licensing a product is to be activated. The names are those of the JSON output. */
public enum LicenseChannel {
    /** A setup key: the product asks a KMS host or Active Directory. */
    KMS_CLIENT,
    /** A KMS host key: the computer answers others. */
    KMS_HOST,
    MAK,
    RETAIL,
    OEM,
    /** By the Hyper-V host of a guest. */
    AVMA,
    TIMEBASED_EVAL,
    TIMEBASED_SUB,
    UNKNOWN;

    static LicenseChannel ofWord(String word) {
        for (LicenseChannel channel : values()) {
            if (channel.name().equals(word)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("not a channel");
    }
}

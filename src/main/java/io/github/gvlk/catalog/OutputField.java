package io.github.gvlk.catalog;

import java.util.Locale;

/**
 * What a line of licensing output says, whatever tool and language printed it. The words of {@code data/diagnose/labels.json}
 * are these names in lower case with hyphens.
 */
public enum OutputField {
    /** The licence's name, with the edition inside; it begins a product. */
    NAME,
    /** With the channel inside. */
    DESCRIPTION,
    /** The edition alone, as the licensing classes print it. */
    EDITION,
    ACTIVATION_ID,
    APPLICATION_ID,
    EXTENDED_PID,
    KEY_CHANNEL,
    INSTALLATION_ID,
    /** Any of the addresses of certificates and servers. */
    ADDRESS,
    PARTIAL_KEY,
    /** No key is installed for the product. */
    NOT_IN_USE,
    STATUS,
    /** The error code that is the reason of the status. */
    REASON,
    ERROR_DESCRIPTION,
    /** Minutes until the volume activation ends. */
    VOLUME_EXPIRY,
    /** Minutes until an evaluation or subscription ends. */
    TIMEBASED_EXPIRY,
    /** Minutes until the activation by the Hyper-V host ends. */
    AVMA_EXPIRY,
    /** Minutes until a grace period ends, or until any activation ends where a tool prints one number for all. */
    TIME_REMAINING,
    EVALUATION_END,
    WINDOWS_REARMS,
    SKU_REARMS,
    APP_REARMS,
    TRUSTED_TIME,
    IS_ADD_ON,
    /** The number of Office's own PRODUCT ID; it begins a product of ospp.vbs. */
    OFFICE_PRODUCT_ID,

    ACTIVATION_TYPE,
    /** slmgr.vbs hides what it knows of KMS because the product is not licensed. */
    PLEASE_ACTIVATE,
    RECENT_ACTIVATION,
    KMS_CLIENT,
    CMID,
    /** The KMS host that was set, with its port. */
    REGISTERED_HOST,
    REGISTERED_PORT,
    /** The KMS host that DNS named, with its port. */
    DNS_HOST,
    DNS_PORT,
    /** No KMS host is set and DNS named none. */
    NO_HOST,
    LOOKUP_DOMAIN,
    HOST_ADDRESS,
    HOST_PID,
    ACTIVATION_INTERVAL,
    RENEWAL_INTERVAL,
    HOST_CACHING,

    /** The computer is a KMS host itself. */
    KMS_HOST,
    CURRENT_COUNT,
    REQUIRED_COUNT,
    LISTENING_PORT,
    DNS_PUBLISHING,
    KMS_PRIORITY,
    CUMULATIVE_REQUESTS,
    TOTAL_REQUESTS,
    FAILED_REQUESTS,
    REQUESTS_BY_STATUS,

    AD_ACTIVATION,
    AD_OBJECT,
    AD_OBJECT_DN,
    AD_OBJECT_PID,
    AD_OBJECT_ACTIVATION_ID,

    AVMA_CLIENT,
    AVMA_GUEST_ID,
    AVMA_HOST,
    AVMA_TIME,
    AVMA_HOST_PID,

    TOKEN_ACTIVATION,
    /** A detail of activation by token. */
    TOKEN_DETAIL,

    /** The status line of {@code slmgr /xpr}, which has no label. */
    XPR_STATUS,

    SERVICE_VERSION,
    SCRIPT_HOST,
    /** The frame of an ospp.vbs output. */
    OSPP_FRAME,

    KEY_INSTALLED,
    KEY_REMOVED,
    HOST_SET,
    HOST_CLEARED,
    DOMAIN_SET,
    DOMAIN_CLEARED,
    /** An activation begins; the product's name and Activation ID follow. */
    ACTIVATING,
    ACTIVATED,
    ACTIVATION_FAILED,
    /** The computer runs in a non-genuine state, said without a code. */
    NON_GENUINE,
    PRODUCT_NOT_FOUND,
    /** The code that a failed command answered. */
    ERROR,
    CONNECTED_TO,
    /** The script could not reach the licensing service of the computer, or of another. */
    CONNECTION_ERROR,
    /** Any other message of the script. */
    MESSAGE,

    COMPUTER,
    OS_NAME,
    OS_VERSION,
    OS_BUILD,
    OS_EDITION_ID;

    /** The word of the data files: {@code partial-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OutputField ofWord(String word) {
        for (OutputField field : values()) {
            if (field.word().equals(word)) {
                return field;
            }
        }
        throw new IllegalArgumentException("not a field of licensing output");
    }
}

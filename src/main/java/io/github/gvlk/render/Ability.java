package io.github.gvlk.render;

/** What not every dialect can express. */
enum Ability {
    /** Carries a plan out on other computers, by their names. */
    OTHER_COMPUTERS,
    /** Does so only, and must be told their names. */
    OTHER_COMPUTERS_ONLY,
    /** Addresses one product by its Activation ID. */
    ACTIVATION_ID,
    /** Is for Office and not for Windows. */
    OFFICE,
    /** Changes the edition: that is what it is for. */
    CONVERSION
}

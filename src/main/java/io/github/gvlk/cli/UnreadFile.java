package io.github.gvlk.cli;

/**
 * A file that could not be read, or in which nothing was recognised.
 *
 * @param reason a few words without a full stop
 */
record UnreadFile(String file, String reason) {}

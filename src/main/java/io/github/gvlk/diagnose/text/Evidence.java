package io.github.gvlk.diagnose.text;

/**
 * The line of the text that something was read from.
 *
 * @param line its number, from 1
 * @param text the line without its ends; whole product keys in it are masked
 */
public record Evidence(int line, String text) {}

package io.github.gvlk.fleet;

/**
 * A row that is not planned.
 *
 * @param line where it begins in the file, from 1
 * @param machine what stands for the machine's name; empty when nothing does
 * @param text the row, with product keys masked that are in no table
 */
public record RejectedRow(long line, String machine, Rejection why, String text) {}

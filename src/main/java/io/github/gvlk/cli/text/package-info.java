/** The text output: layout for the width of the terminal. */
@NullMarked
package io.github.gvlk.cli.text;

import org.jspecify.annotations.NullMarked;

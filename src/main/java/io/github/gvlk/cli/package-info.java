/** The picocli commands, output formats and exit codes. Nothing depends on this package. */
@NullMarked
package io.github.gvlk.cli;

import org.jspecify.annotations.NullMarked;

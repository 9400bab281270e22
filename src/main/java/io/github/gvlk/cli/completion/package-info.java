/** What the shells complete: the command line as picocli knows it, written as the script of one shell. */
@NullMarked
package io.github.gvlk.cli.completion;

import org.jspecify.annotations.NullMarked;

/** The shapes of the JSON output. Their field names are a contract: more may be added, none renamed. */
@NullMarked
package io.github.gvlk.cli.json;

import org.jspecify.annotations.NullMarked;

/** Reads events of the licensing service and of KMS hosts, as text, XML or bare fields. */
@NullMarked
package io.github.gvlk.diagnose.event;

import org.jspecify.annotations.NullMarked;

/** The web site of the documents: what the repository has in Markdown as pages. Made by the build, in nothing that is shipped. */
@NullMarked
package io.github.gvlk.site;

import org.jspecify.annotations.NullMarked;

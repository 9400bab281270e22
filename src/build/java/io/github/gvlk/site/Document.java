package io.github.gvlk.site;

import org.commonmark.node.Node;

/**
 * A document of the repository.
 *
 * @param source its path in the repository, with slashes; that of a folder for the list of what is in it
 * @param folder the folder from which its links start; empty for that of the repository
 * @param target the path of its page on the site
 * @param text what it says
 */
record Document(String source, String folder, String target, Node text) {}

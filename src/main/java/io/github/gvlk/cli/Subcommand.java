package io.github.gvlk.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line: what it takes, and what it does with it. */
interface Subcommand {
    /** Its options and parameters; made once, when the command line is built. */
    CommandSpec spec();

    /**
     * Does the work.
     *
     * @throws UsageException when what was given cannot be used
     */
    ExitCode run(ParseResult given, Session session);
}

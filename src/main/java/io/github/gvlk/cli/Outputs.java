package io.github.gvlk.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a run writes: all of it appears at the end, or none. An interrupted run removes what it had begun; one that was
 * killed leaves files whose names say that they are unfinished.
 */
final class Outputs implements AutoCloseable {
    private final List<Unfinished> begun = new ArrayList<>();
    private final Thread whenInterrupted = new Thread(this::interrupt, "gvlk-outputs");
    private volatile boolean interrupted;
    private boolean finished;

    Outputs() {
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /**
     * Begins something that is finished or discarded with the rest.
     *
     * @throws UsageException when the process is being ended: nobody would remove it any more
     */
    synchronized <T extends Unfinished> T begin(Supplier<T> output) {
        if (interrupted) {
            throw new UsageException("Interrupted: nothing was written.");
        }
        T one = output.get();
        begun.add(one);
        return one;
    }

    /** Gives everything its name, in the order in which it was begun. */
    synchronized void finish() throws IOException {
        for (Unfinished each : begun) {
            each.finish();
        }
        finished = true;
    }

    private void interrupt() {
        interrupted = true;
        discard();
    }

    /** Whether the process is being ended: what goes wrong from now on is of no interest. */
    boolean isInterrupted() {
        return interrupted;
    }

    private synchronized void discard() {
        if (!finished) {
            begun.forEach(Unfinished::discard);
        }
    }

    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook has run.
        }
    }
}

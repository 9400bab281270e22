package io.github.gvlk.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run is, on one line of standard error that is written over; for a person who waits. */
final class Progress implements AutoCloseable {
    /** Fewer steps than these are done before a person reads a bar. */
    private static final int MANY_FILES = 50;

    private static final long MANY_BYTES = 4L * 1024 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int INTERVAL_MILLIS = 100;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Shown when a person watches and there are many files. */
    static Progress ofFiles(Console console, int all) {
        return new Progress(
                console.isInteractive() && all >= MANY_FILES
                        ? Optional.of(bar(console, all).setUnit(" files", 1).build())
                        : Optional.empty());
    }

    /** Shown when a person watches and there is much to read; {@code all} is -1 where nobody knows how much. */
    static Progress ofBytes(Console console, long all) {
        return new Progress(
                console.isInteractive() && (all < 0 || all >= MANY_BYTES)
                        ? Optional.of(
                                bar(console, all).setUnit(" MiB", MEBIBYTE).build())
                        : Optional.empty());
    }

    /** The line is printed through the console: the library would ask the terminal for its width by other programs. */
    private static ProgressBarBuilder bar(Console console, long all) {
        PrintWriter err = console.err();
        return new ProgressBarBuilder()
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .clearDisplayOnFinish()
                .setConsumer(new DelegatingProgressBarConsumer(
                        text -> {
                            synchronized (err) {
                                err.print('\r' + text);
                                err.flush();
                            }
                        },
                        console.width() - 1));
    }

    /** One more is done. */
    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** So many are done in all. */
    void reach(long done) {
        bar.ifPresent(each -> each.stepTo(done));
    }

    /** Takes the line away. */
    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}

package io.github.gvlk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for files that are needed while a run lasts. */
final class Workplace implements Unfinished {
    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    /** A folder beside the file or folder that is being made. */
    static Workplace beside(Path target) {
        try {
            return new Workplace(Files.createDirectory(UnfinishedFile.unfinished(target)));
        } catch (IOException e) {
            throw UnfinishedFile.cannotWrite(target, e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void finish() {
        discard();
    }

    @Override
    public void discard() {
        UnfinishedFolder.removeQuietly(folder);
    }
}

package io.github.gvlk.decode;

import io.github.gvlk.catalog.ActivationError;
import io.github.gvlk.catalog.ListedError;
import io.github.gvlk.catalog.UndefinedCode;
import io.github.gvlk.value.ErrorCode;
import java.util.List;
import java.util.Optional;

/** What is known of an error code. The three kinds are told apart wherever they are shown. */
public sealed interface Explanation {
    ErrorCode code();

    Anatomy anatomy();

    /** An article of the publisher explains it: causes and steps. */
    record Documented(ActivationError error, Anatomy anatomy) implements Explanation {
        @Override
        public ErrorCode code() {
            return error.code();
        }
    }

    /** Only symbol and message are published. */
    record Listed(ListedError error, Anatomy anatomy) implements Explanation {
        @Override
        public ErrorCode code() {
            return error.code();
        }
    }

    /**
     * In no table: taken apart.
     *
     * @param note where people meet it, where that is known
     * @param relatives known codes that differ in the severity bits alone, or the NTSTATUS inside a mapped value
     */
    record Unknown(Anatomy anatomy, Optional<UndefinedCode> note, List<ErrorCode> relatives) implements Explanation {
        @Override
        public ErrorCode code() {
            return anatomy.code();
        }
    }
}

package io.github.gvlk.it;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class Windows or Wine: the same for all classes of a run, since Wine takes seconds to make its folders.
 *
 * <p>Without either the tests are skipped, and fail if {@code GVLK_CI} is {@code true}.
 */
final class WindowsExtension implements BeforeAllCallback {
    private @Nullable WindowsShell shell;

    @Override
    public void beforeAll(ExtensionContext context) {
        // The store closes it after the last class.
        shell = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(WindowsShell.class, key -> WindowsShell.start(), WindowsShell.class);
    }

    WindowsShell shell() {
        return requireNonNull(shell);
    }
}

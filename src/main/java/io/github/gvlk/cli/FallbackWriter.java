package io.github.gvlk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** Hands on what is written to it in another form; a character of two halves is never taken apart. */
final class FallbackWriter extends Writer {
    private final Writer target;
    private final UnaryOperator<String> form;
    private String half = "";

    private FallbackWriter(Writer target, UnaryOperator<String> form) {
        this.target = target;
        this.form = form;
    }

    /** A writer that hands on to {@code target}; by its type a run that needs none does not load this class. */
    static Writer to(Writer target, UnaryOperator<String> form) {
        return new FallbackWriter(target, form);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        String text = half + new String(chars, offset, length);
        boolean cut = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        half = cut ? text.substring(text.length() - 1) : "";
        target.write(form.apply(cut ? text.substring(0, text.length() - 1) : text));
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.write(form.apply(half));
        half = "";
        target.close();
    }
}

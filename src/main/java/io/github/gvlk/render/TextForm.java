package io.github.gvlk.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text is written into a file, so that the program that it is for can read it. */
public enum TextForm {
    /** Lines to paste. */
    LINES("txt", StandardCharsets.UTF_8, "\n", false),
    /** A batch file: cmd.exe wants CRLF, and reads other bytes than ASCII in the code page of the day. */
    BATCH("cmd", StandardCharsets.US_ASCII, "\r\n", false),
    /** A PowerShell script: ASCII, else UTF-8 with the byte order mark without which Windows PowerShell 5.1 takes ANSI. */
    POWERSHELL("ps1", StandardCharsets.US_ASCII, "\r\n", false),
    /** An XML document that names its encoding. */
    XML("xml", StandardCharsets.UTF_8, "\n", false),
    /** A registry file as regedit writes it. */
    REGISTRY("reg", StandardCharsets.UTF_16LE, "\r\n", true),
    /** A playbook. */
    YAML("yml", StandardCharsets.UTF_8, "\n", false);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String suffix;
    private final Charset charset;
    private final String lineEnd;
    private final boolean marked;

    TextForm(String suffix, Charset charset, String lineEnd, boolean marked) {
        this.suffix = suffix;
        this.charset = charset;
        this.lineEnd = lineEnd;
        this.marked = marked;
    }

    /** The usual end of the file's name, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** How lines end in a file. */
    public String lineEnd() {
        return lineEnd;
    }

    /** Whether a file has two bytes for each character and begins with a byte order mark. */
    public boolean isWide() {
        return charset.equals(StandardCharsets.UTF_16LE);
    }

    /**
     * The bytes of a file with that text, whose lines end in line feeds.
     *
     * @throws IllegalStateException when the form cannot hold the text: a defect of the dialect, which would put question
     *     marks into a script
     */
    public byte[] bytes(String text) {
        boolean wide = this == POWERSHELL && !isAscii(text);
        Charset used = wide ? StandardCharsets.UTF_8 : charset;
        if (used.equals(StandardCharsets.US_ASCII) && !isAscii(text)) {
            throw new IllegalStateException("a text for a " + suffix + " file holds other characters than ASCII");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 64);
        if (marked || wide) {
            out.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(used));
        }
        out.writeBytes(text.replace("\n", lineEnd).getBytes(used));
        return out.toByteArray();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}

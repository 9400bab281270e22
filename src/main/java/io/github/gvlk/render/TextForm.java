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
    /** A PowerShell script; ASCII, so that Windows PowerShell 5.1 needs no byte order mark. */
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

    /** The bytes of a file with that text, whose lines end in line feeds. */
    public byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 64);
        if (marked) {
            out.writeBytes(String.valueOf(BYTE_ORDER_MARK).getBytes(charset));
        }
        out.writeBytes(text.replace("\n", lineEnd).getBytes(charset));
        return out.toByteArray();
    }
}

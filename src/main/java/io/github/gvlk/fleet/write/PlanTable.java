package io.github.gvlk.fleet.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.gvlk.fleet.Assignment;
import io.github.gvlk.value.MachineName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of CSV for each machine. What machines have in common is made into bytes once: the rest of a row is the machine's
 * name, which needs no quoting.
 */
public final class PlanTable implements FleetWriter {
    /** The columns, in their order. */
    private static final String HEADING = "machine,edition,key,host,reason,source";

    private final OutputStream out;
    private final Map<Assignment, byte[]> rests = new HashMap<>();
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private boolean begun;

    /** {@code out} is not closed here. */
    public PlanTable(OutputStream out) {
        this.out = out;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void add(MachineName machine, Assignment assignment) throws IOException {
        begin();
        byte[] rest = rests.get(assignment);
        if (rest == null) {
            rest = rest(assignment);
            rests.put(assignment, rest);
        }
        String name = machine.text();
        int length = name.length() + rest.length;
        if (filled + length > buffer.length) {
            flush();
        }
        if (length > buffer.length) {
            buffer = new byte[length];
        }
        // The name is ASCII: the low halves of its characters are its bytes.
        name.getBytes(0, name.length(), buffer, filled);
        System.arraycopy(rest, 0, buffer, filled + name.length(), rest.length);
        filled += length;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            out.write((HEADING + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] rest(Assignment assignment) {
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text)
                .writeRecord(
                        "",
                        assignment.edition().label(),
                        assignment.edition().key().text(),
                        assignment.host(),
                        assignment.basis(),
                        assignment.edition().sources().stream().findFirst().orElse(""));
        // The writer quotes an empty first field of a row; the machine's name stands there.
        String row = text.toString();
        return row.substring(row.indexOf(',')).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void finish() throws IOException {
        begin();
        flush();
    }
}

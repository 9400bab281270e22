package io.github.gvlk.diagnose.network;

import io.github.gvlk.diagnose.text.PastedLines;

/** Reads what a text says of DNS, of clocks and of ports. */
public final class NetworkReader {
    private NetworkReader() {}

    public static NetworkReading read(PastedLines lines) {
        return new NetworkReading(SrvReader.read(lines), ClockReader.read(lines), PortReader.read(lines));
    }
}

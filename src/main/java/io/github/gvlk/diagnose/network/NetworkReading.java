package io.github.gvlk.diagnose.network;

import java.util.List;

/** What stands in a text of DNS, clocks and ports, each in the order of the text. */
public record NetworkReading(List<SrvAnswer> srv, List<ClockAnswer> clocks, List<PortAnswer> ports) {}

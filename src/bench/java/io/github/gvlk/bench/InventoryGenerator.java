package io.github.gvlk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Writes an inventory as an export of Active Directory has it: quoted, five columns, the systems of an estate in their
 * usual shares, some rows that cannot be planned. The same seed gives the same file.
 */
public final class InventoryGenerator {
    private static final long SEED = 20261120;

    /** Name, version and how many of a thousand machines have it. */
    private record Kind(String system, String version, int share) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Windows 10 Enterprise", "10.0 (19045)", 300),
            new Kind("Windows 11 Enterprise", "10.0 (22631)", 250),
            new Kind("Windows 11 Pro", "10.0 (26100)", 150),
            new Kind("Windows Server 2019 Standard", "10.0 (17763)", 80),
            new Kind("Windows Server 2022 Datacenter", "10.0 (20348)", 80),
            new Kind("Windows Server 2016 Standard", "10.0 (14393)", 50),
            new Kind("Windows 10 Pro", "10.0 (19044)", 50),
            new Kind("Windows Server 2022", "10.0 (20348)", 20),
            new Kind("Windows 11 Home", "10.0 (22631)", 20));

    private InventoryGenerator() {}

    /** Takes the number of rows and the file. */
    public static void main(String[] args) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
            out.write(
                    "\"Name\",\"DNSHostName\",\"OperatingSystem\",\"OperatingSystemVersion\",\"DistinguishedName\"\n");
            int rows = Integer.parseInt(args[0]);
            for (int i = 0; i < rows; i++) {
                Kind kind = kind(random.nextInt(1000));
                String name = (kind.system().contains("Server") ? "SRV-" : "PC-") + String.format("%07d", i);
                out.write("\"" + name + "\",\"" + name + ".corp.example.org\",\"" + kind.system() + "\",\""
                        + kind.version() + "\",\"CN=" + name + ",OU=Computers,DC=corp,DC=example,DC=org\"\n");
            }
        }
    }

    private static Kind kind(int of) {
        int left = of;
        for (Kind kind : KINDS) {
            left -= kind.share();
            if (left < 0) {
                return kind;
            }
        }
        return KINDS.get(0);
    }
}

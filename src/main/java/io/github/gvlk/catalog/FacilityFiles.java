package io.github.gvlk.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/errors/facilities.json}: the whole, or of one facility alone what a look-up needs. */
final class FacilityFiles {
    private FacilityFiles() {}

    static Facilities facilities(JsonInput in) {
        @Nullable Map<Integer, List<String>> hresult = null;
        @Nullable Map<Integer, List<String>> ntStatus = null;
        @Nullable Map<Integer, Facilities.LicensingZone> zones = null;
        @Nullable List<String> from = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "hresult" -> hresult = KeyFiles.map(in, in.list(FacilityFiles::facility));
                case "ntstatus" -> ntStatus = KeyFiles.map(in, in.list(FacilityFiles::facility));
                case "licensingZones" -> zones = KeyFiles.map(in, in.list(FacilityFiles::zone));
                case "sources" -> from = in.texts();
                default -> throw in.unknownField(field);
            }
        }
        return new Facilities(
                in.required(hresult, "hresult"),
                in.required(ntStatus, "ntstatus"),
                in.required(zones, "licensingZones"),
                in.required(from, "sources"));
    }

    /**
     * The names of one facility, found without the others.
     *
     * @param world the list of the file: {@code hresult} or {@code ntstatus}
     */
    static List<String> names(JsonInput in, String world, int facility) {
        List<String> names = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (!field.equals(world)) {
                in.skip();
                continue;
            }
            in.beginArray();
            while (in.nextElement()) {
                if (names.isEmpty()) {
                    names = namesIf(in, facility);
                } else {
                    in.skip();
                }
            }
        }
        return names;
    }

    private static List<String> namesIf(JsonInput in, int facility) {
        boolean found = false;
        List<String> names = List.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (field.equals("number")) {
                found = in.integer() == facility;
            } else if (found) {
                names = in.texts();
            } else {
                in.skip();
            }
        }
        return names;
    }

    /** The ranges of the licensing service's codes, found without the facilities. */
    static Map<Integer, Facilities.LicensingZone> zones(JsonInput in) {
        Map<Integer, Facilities.LicensingZone> zones = Map.of();
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (field.equals("licensingZones")) {
                zones = KeyFiles.map(in, in.list(FacilityFiles::zone));
            } else {
                in.skip();
            }
        }
        return zones;
    }

    /** A facility number and its names. */
    private static Map.Entry<Integer, List<String>> facility(JsonInput in) {
        @Nullable Integer number = null;
        @Nullable List<String> names = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "number" -> number = in.integer();
                case "names" -> names = in.texts();
                default -> throw in.unknownField(field);
            }
        }
        return Map.entry(in.required(number, "number"), in.required(names, "names"));
    }

    /** The zone's top digit, shifted to its place in the code's number, and the zone. */
    private static Map.Entry<Integer, Facilities.LicensingZone> zone(JsonInput in) {
        @Nullable Integer digit = null;
        @Nullable String name = null;
        @Nullable String origin = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "zone" -> digit = in.value(Integer::decode);
                case "name" -> name = in.text();
                case "origin" -> origin = in.text();
                default -> throw in.unknownField(field);
            }
        }
        return Map.entry(
                in.required(digit, "zone") << 12,
                new Facilities.LicensingZone(Optional.ofNullable(name), in.required(origin, "origin")));
    }
}

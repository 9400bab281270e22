package io.github.gvlk.catalog;

import io.github.gvlk.value.Guid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code data/planning/host-matrix.json}. */
final class HostTableFiles {
    private HostTableFiles() {}

    static HostTables tables(JsonInput in) {
        @Nullable List<HostSystem> systems = null;
        @Nullable List<HostKeyGroup> keyGroups = null;
        @Nullable List<HostUpdate> updates = null;
        @Nullable List<OfficeHostKey> officeKeys = null;
        @Nullable List<AvmaHost> avmaHosts = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "systems" -> systems = in.list(HostTableFiles::system);
                case "keyGroups" -> keyGroups = in.list(HostTableFiles::keyGroup);
                case "updates" -> updates = in.list(HostTableFiles::update);
                case "officeKeys" -> officeKeys = in.list(HostTableFiles::officeKey);
                case "avmaHosts" -> avmaHosts = in.list(HostTableFiles::avmaHost);
                default -> throw in.unknownField(field);
            }
        }
        return new HostTables(
                in.required(systems, "systems"),
                in.required(keyGroups, "keyGroups"),
                in.required(updates, "updates"),
                in.required(officeKeys, "officeKeys"),
                in.required(avmaHosts, "avmaHosts"));
    }

    private static HostSystem system(JsonInput in) {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable Family family = null;
        @Nullable List<String> names = null;
        @Nullable List<String> products = null;
        List<String> editions = List.of();
        @Nullable String cannotHost = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "name" -> name = in.text();
                case "family" -> family = in.value(Family::ofWord);
                case "names" -> names = in.someTexts();
                case "products" -> products = in.texts();
                case "editions" -> editions = in.someTexts();
                case "cannotHost" -> cannotHost = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new HostSystem(
                in.required(id, "id"),
                in.required(name, "name"),
                in.required(family, "family"),
                in.required(names, "names"),
                in.required(products, "products"),
                editions,
                Optional.ofNullable(cannotHost),
                in.required(sources, "sources"));
    }

    private static HostKeyGroup keyGroup(JsonInput in) {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable Family family = null;
        @Nullable String product = null;
        @Nullable List<String> systems = null;
        @Nullable List<String> products = null;
        @Nullable List<String> editions = null;
        @Nullable List<String> newer = null;
        @Nullable String remark = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "name" -> name = in.text();
                case "family" -> family = in.value(Family::ofWord);
                case "product" -> product = in.text();
                case "systems" -> systems = in.someTexts();
                case "products" -> products = in.texts();
                case "editions" -> editions = in.texts();
                case "newer" -> newer = in.texts();
                case "remark" -> remark = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new HostKeyGroup(
                in.required(id, "id"),
                in.required(name, "name"),
                in.required(family, "family"),
                in.required(product, "product"),
                in.required(systems, "systems"),
                in.required(products, "products"),
                in.required(editions, "editions"),
                in.required(newer, "newer"),
                Optional.ofNullable(remark),
                in.required(sources, "sources"));
    }

    private static HostUpdate update(JsonInput in) {
        @Nullable String system = null;
        @Nullable List<String> products = null;
        @Nullable String update = null;
        @Nullable String date = null;
        @Nullable String orLater = null;
        List<String> errata = List.of();
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "system" -> system = in.value(KeyFiles::slug);
                case "products" -> products = in.someTexts();
                case "update" -> update = in.text();
                case "date" -> date = in.text();
                case "orLater" -> orLater = in.text();
                case "errata" -> errata = in.someTexts();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new HostUpdate(
                in.required(system, "system"),
                in.required(products, "products"),
                in.required(update, "update"),
                Optional.ofNullable(date),
                Optional.ofNullable(orLater),
                errata,
                in.required(sources, "sources"));
    }

    private static OfficeHostKey officeKey(JsonInput in) {
        @Nullable String id = null;
        @Nullable List<String> products = null;
        @Nullable String pack = null;
        @Nullable String leastServer = null;
        @Nullable String leastClient = null;
        @Nullable String clientNote = null;
        @Nullable Guid activationId = null;
        List<String> errata = List.of();
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "products" -> products = in.someTexts();
                case "pack" -> pack = in.text();
                case "leastServer" -> leastServer = in.value(KeyFiles::slug);
                case "leastClient" -> leastClient = in.value(KeyFiles::slug);
                case "clientNote" -> clientNote = in.text();
                case "activationId" -> activationId = in.value(Guid::new);
                case "errata" -> errata = in.someTexts();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new OfficeHostKey(
                in.required(id, "id"),
                in.required(products, "products"),
                in.required(pack, "pack"),
                in.required(leastServer, "leastServer"),
                in.required(leastClient, "leastClient"),
                Optional.ofNullable(clientNote),
                in.required(activationId, "activationId"),
                errata,
                in.required(sources, "sources"));
    }

    private static AvmaHost avmaHost(JsonInput in) {
        @Nullable String system = null;
        @Nullable List<String> guests = null;
        @Nullable List<String> newer = null;
        @Nullable String unread = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "system" -> system = in.value(KeyFiles::slug);
                case "guests" -> guests = in.texts();
                case "newer" -> newer = in.texts();
                case "unread" -> unread = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new AvmaHost(
                in.required(system, "system"),
                in.required(guests, "guests"),
                in.required(newer, "newer"),
                Optional.ofNullable(unread),
                in.required(sources, "sources"));
    }
}

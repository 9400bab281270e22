package io.github.gvlk.catalog;

import io.github.gvlk.value.Guid;
import io.github.gvlk.value.WindowsBuild;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code data/activation}. */
final class ToolFiles {
    private ToolFiles() {}

    static ActivationTools tools(JsonInput in) {
        @Nullable List<ActivationTools.Application> applications = null;
        @Nullable List<ActivationTools.OfficeFolder> folders = null;
        @Nullable List<ActivationTools.Advice> advice = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "applications" -> applications = in.list(ToolFiles::application);
                case "officeFolders" -> folders = in.list(ToolFiles::officeFolder);
                case "advice" -> advice = in.list(ToolFiles::advice);
                default -> throw in.unknownField(field);
            }
        }
        return new ActivationTools(
                in.required(applications, "applications"),
                in.required(folders, "officeFolders"),
                in.required(advice, "advice"));
    }

    static DialectGuide dialect(JsonInput in) {
        @Nullable String name = null;
        @Nullable String purpose = null;
        @Nullable String needs = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "name" -> name = in.value(KeyFiles::slug);
                case "purpose" -> purpose = in.text();
                case "needs" -> needs = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new DialectGuide(
                in.required(name, "name"),
                in.required(purpose, "purpose"),
                in.required(needs, "needs"),
                in.required(sources, "sources"));
    }

    private static ActivationTools.Application application(JsonInput in) {
        @Nullable String id = null;
        @Nullable List<Family> families = null;
        @Nullable Guid applicationId = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id" -> id = in.value(KeyFiles::slug);
                case "families" -> families = in.list(each -> each.value(Family::ofWord));
                case "applicationId" -> applicationId = in.value(Guid::new);
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ActivationTools.Application(
                in.required(id, "id"),
                in.required(families, "families"),
                in.required(applicationId, "applicationId"),
                in.required(sources, "sources"));
    }

    private static ActivationTools.OfficeFolder officeFolder(JsonInput in) {
        @Nullable String product = null;
        @Nullable String folder = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "product" -> product = in.text();
                case "folder" -> folder = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ActivationTools.OfficeFolder(
                in.required(product, "product"), in.required(folder, "folder"), in.required(sources, "sources"));
    }

    private static ActivationTools.Advice advice(JsonInput in) {
        @Nullable WindowsBuild from = null;
        @Nullable WindowsBuild to = null;
        @Nullable List<String> dialects = null;
        @Nullable String text = null;
        @Nullable List<String> sources = null;
        in.beginObject();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "from" -> from = KeyFiles.build(in);
                case "to" -> to = KeyFiles.build(in);
                case "dialects" -> dialects = in.someTexts();
                case "text" -> text = in.text();
                case "sources" -> sources = in.someTexts();
                default -> throw in.unknownField(field);
            }
        }
        return new ActivationTools.Advice(
                in.required(from, "from"),
                Optional.ofNullable(to),
                in.required(dialects, "dialects"),
                in.required(text, "text"),
                in.required(sources, "sources"));
    }
}

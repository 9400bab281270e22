package io.github.gvlk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.render.Dialects;
import io.github.gvlk.render.Manner;
import io.github.gvlk.render.Rendering;
import io.github.gvlk.value.KmsHost;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command lines of the lookup page are those of {@code gvlk commands}: for every edition in every form with a host and
 * its port, for one edition of each plan without.
 */
class LookupPageCommandsIT extends LookupPageCase {
    /** Opens an edition and tells what each form of its lines says, by the name of the form. */
    private static final String FORMS = """
            id => new Promise(done => {
              const details = document.getElementById(id).querySelector('details');
              const tell = () => {
                const choice = details.querySelector('select');
                if (!choice) { return setTimeout(tell, 5); }
                const said = {};
                [...choice.options].forEach(option => {
                  choice.value = option.value;
                  choice.dispatchEvent(new Event('change'));
                  said[option.textContent] = details.querySelector('.actions').hidden
                    ? '' : details.querySelector('pre').textContent;
                });
                done(said);
              };
              details.open = true;
              tell();
            })
            """;

    private static final Map<String, Manner> MANNERS = Map.of(
            "cmd, answers in the console", new Manner(false, true, List.of(), Manner.Architecture.AMD64, false),
            "office, 32-bit on 64-bit Windows", new Manner(false, false, List.of(), Manner.Architecture.AMD64, true));

    @ParameterizedTest
    @ValueSource(strings = {"", "kms.example.org", "10.20.30.40:1700"})
    void they_are_what_the_program_prints(String host) {
        tab.open(page, "");
        useHosts(List.of(host));
        Planner planner = new Planner(Catalog.bundled());
        Set<String> met = new TreeSet<>();
        Set<String> plans = new HashSet<>();
        int compared = 0;
        for (Edition edition : Catalog.bundled().editions()) {
            boolean isFirstOfItsPlan =
                    plans.add(tab.text("document.getElementById('" + edition.id() + "').getAttribute('data-plan')"));
            if (!isFirstOfItsPlan && !host.contains(":")) {
                continue;
            }
            JsonNode said = tab.call(FORMS, edition.id());
            for (Map.Entry<String, JsonNode> form : said.properties()) {
                assertThat(form.getValue().asText())
                        .as(edition.id() + " " + form.getKey())
                        .isEqualTo(expected(planner, edition, form.getKey(), host));
                met.add(form.getKey());
                compared++;
            }
        }
        assertThat(met).containsAll(expectedForms());
        assertThat(compared).isGreaterThan(host.contains(":") ? 1000 : 50);
    }

    /** Every dialect for the computer that the lines run on. */
    private static List<String> expectedForms() {
        return Dialects.names().stream()
                .filter(name -> !name.endsWith("-remoting"))
                .toList();
    }

    private static String expected(Planner planner, Edition edition, String form, String host) {
        String dialect = form.split(",")[0];
        KmsTarget target = host.isEmpty() || edition.kind() == KeyKind.AVMA
                ? new KmsTarget.Unchanged()
                : new KmsTarget.Host(KmsHost.parse(host));
        Set<Wish> wishes = Dialects.isForConversion(dialect) ? Set.of(Wish.CONVERT) : Set.of();
        PlanResult plan = planner.plan(new Planner.Request(edition, target, false, wishes, ClientSettings.UNCHANGED));
        Manner manner = MANNERS.getOrDefault(form, Manner.usual());
        return plan instanceof PlanResult.Planned planned
                        && Dialects.write(dialect, planned.plan(), manner) instanceof Rendering.Written written
                ? written.text()
                : "";
    }
}

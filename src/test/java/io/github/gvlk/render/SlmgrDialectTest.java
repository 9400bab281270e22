package io.github.gvlk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Step;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.Family;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlmgrDialectTest {
    private static final Pattern LINE = Pattern.compile(
            "^(slmgr|cscript //nologo %SystemRoot%\\\\System32\\\\slmgr\\.vbs) /[a-z-]+( [A-Za-z0-9.:-]+)?$");

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(new Step.RemoveKey(), "/upk"),
                arguments(
                        new Step.InstallKey(new ProductKey("VDYBN-27WPP-V4HQT-9VMD4-VMK7H")),
                        "/ipk VDYBN-27WPP-V4HQT-9VMD4-VMK7H"),
                arguments(new Step.SetKmsHost(KmsHost.parse("kms.example.com")), "/skms kms.example.com"),
                arguments(new Step.SetKmsHost(KmsHost.parse("kms.example.com:1690")), "/skms kms.example.com:1690"),
                arguments(new Step.SetKmsHost(KmsHost.parse("10.0.0.5:1688")), "/skms 10.0.0.5:1688"),
                arguments(new Step.SetLookupDomain(new DnsName("corp.example.com")), "/skms-domain corp.example.com"),
                arguments(new Step.Activate(), "/ato"),
                arguments(new Step.ShowLicence(), "/dlv"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("steps")
    void writesEachStepAsOneOptionOfOneCall(Step step, String option) {
        assertThat(SlmgrDialect.plain().render(step)).isEqualTo("slmgr " + option);
        assertThat(SlmgrDialect.cscript().render(step))
                .isEqualTo("cscript //nologo %SystemRoot%\\System32\\slmgr.vbs " + option);
    }

    @Test
    void isADialectOfTheCommandPromptInBothForms() {
        assertThat(SlmgrDialect.plain().name()).isEqualTo("cmd");
        assertThat(SlmgrDialect.cscript().name()).isEqualTo("cmd");
    }

    @Test
    void writesNothingThatTheCommandPromptCouldActOnForAnyEditionAndTarget() {
        Catalog catalog = Catalog.bundled();
        List<KmsTarget> targets = new ArrayList<>(List.of(
                new KmsTarget.Discovery(),
                new KmsTarget.Host(KmsHost.parse("kms")),
                new KmsTarget.Host(KmsHost.parse("KMS-01.corp.example.com:65535")),
                new KmsTarget.Host(KmsHost.parse("10.0.0.5:1")),
                new KmsTarget.LookupDomain(new DnsName("xn--bcher-kva.example"))));
        for (CloudHost host : catalog.cloudHosts()) {
            targets.add(new KmsTarget.Cloud(host));
        }
        Planner planner = new Planner(catalog);
        int lines = 0;
        for (Edition edition : catalog.editions()) {
            for (KmsTarget target : targets) {
                PlanResult result = planner.plan(new Planner.Request(edition, target, false, true));
                boolean refused = edition.family() == Family.OFFICE
                        || (edition.kind() == KeyKind.AVMA && !(target instanceof KmsTarget.Discovery));
                assertThat(result instanceof PlanResult.Refused)
                        .as("%s, %s", edition.id(), target)
                        .isEqualTo(refused);
                if (result instanceof PlanResult.Planned planned) {
                    for (Step step : planned.plan().steps()) {
                        lines++;
                        assertThat(SlmgrDialect.plain().render(step)).matches(LINE);
                        assertThat(SlmgrDialect.cscript().render(step)).matches(LINE);
                    }
                }
            }
        }
        assertThat(lines).isGreaterThan(5_000);
    }

    @Test
    void writesTheKeyOfEveryEdition() {
        for (Edition edition : Catalog.bundled().editions()) {
            assertThat(SlmgrDialect.plain().render(new Step.InstallKey(edition.key())))
                    .matches("slmgr /ipk [2-9B-Y]{5}(-[2-9B-Y]{5}){4}")
                    .endsWith(" " + edition.key().text());
        }
    }
}

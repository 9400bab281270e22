package io.github.gvlk.render;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.ActivationType;
import io.github.gvlk.activate.ClientSettings;
import io.github.gvlk.activate.KmsTarget;
import io.github.gvlk.activate.PlanResult;
import io.github.gvlk.activate.Planner;
import io.github.gvlk.activate.Wish;
import io.github.gvlk.catalog.Catalog;
import io.github.gvlk.catalog.CloudHost;
import io.github.gvlk.catalog.Edition;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.Guid;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.MachineName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans and manners for the tests of the dialects. */
final class DialectPlans {
    static final Catalog CATALOG = Catalog.bundled();

    static final String SERVER = "windows-server-2022-standard";
    static final String CLIENT = "windows-11-enterprise";
    static final String GUEST = "avma-windows-server-2022-standard";
    static final String OFFICE = "office-ltsc-professional-plus-2021";

    static final String SERVER_KEY = "VDYBN-27WPP-V4HQT-9VMD4-VMK7H";
    static final String CLIENT_KEY = "NPPR9-FWDCX-D2C8J-H872K-2YT43";
    static final String GUEST_KEY = "YDFWN-MJ9JR-3DYRK-FXXRW-78VHK";
    static final String OFFICE_KEY = "FXYTK-NJJ8C-GB6DW-3DYQT-6F7TH";

    static final KmsTarget UNCHANGED = new KmsTarget.Unchanged();
    static final KmsTarget AUTO = new KmsTarget.AutoDiscovery();
    static final KmsTarget HOST = new KmsTarget.Host(KmsHost.parse("kms.example.com"));
    static final KmsTarget HOST_AND_PORT = new KmsTarget.Host(KmsHost.parse("kms.example.com:1690"));
    static final KmsTarget DOMAIN = new KmsTarget.LookupDomain(new DnsName("corp.example.com"), false);
    static final KmsTarget DOMAIN_ALONE = new KmsTarget.LookupDomain(new DnsName("corp.example.com"), true);

    static final Guid PRODUCT = new Guid("b3ca044e-a358-4d68-9883-aaa2941aca99");

    static final ClientSettings WITH_PRODUCT =
            new ClientSettings(Optional.empty(), Optional.empty(), Optional.of(PRODUCT));

    private DialectPlans() {}

    static Edition edition(String id) {
        return CATALOG.editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static KmsTarget cloud(String id) {
        CloudHost cloud = CATALOG.cloudHosts().stream()
                .filter(host -> host.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new KmsTarget.Cloud(cloud);
    }

    static ClientSettings settings(boolean caching, ActivationType type) {
        return new ClientSettings(Optional.of(caching), Optional.of(type), Optional.empty());
    }

    static ActivationPlan plan(String edition, KmsTarget target, Wish... wishes) {
        return plan(edition, target, ClientSettings.UNCHANGED, wishes);
    }

    static ActivationPlan plan(String edition, KmsTarget target, ClientSettings settings, Wish... wishes) {
        PlanResult result = result(edition(edition), target, settings, wishes);
        if (result instanceof PlanResult.Planned planned) {
            return planned.plan();
        }
        throw new AssertionError(((PlanResult.Refused) result).reason());
    }

    static PlanResult result(Edition edition, KmsTarget target, ClientSettings settings, Wish... wishes) {
        return new Planner(CATALOG).plan(new Planner.Request(edition, target, false, Set.of(wishes), settings));
    }

    /** For other computers. */
    static Manner on(String... machines) {
        List<MachineName> names = Arrays.stream(machines).map(MachineName::new).toList();
        return new Manner(false, false, names, Manner.Architecture.AMD64, false);
    }

    static Manner withComments() {
        return new Manner(true, false, List.of(), Manner.Architecture.AMD64, false);
    }

    static Manner inConsole(String... machines) {
        List<MachineName> names = Arrays.stream(machines).map(MachineName::new).toList();
        return new Manner(false, true, names, Manner.Architecture.AMD64, false);
    }

    static Rendering.Written written(String dialect, ActivationPlan plan, Manner manner) {
        Rendering rendering = Dialects.write(dialect, plan, manner);
        if (rendering instanceof Rendering.Written written) {
            return written;
        }
        throw new AssertionError(((Rendering.Refused) rendering).reason());
    }

    static List<String> lines(String dialect, ActivationPlan plan, Manner manner) {
        return written(dialect, plan, manner).text().lines().toList();
    }

    static String refusal(String dialect, ActivationPlan plan, Manner manner) {
        Rendering rendering = Dialects.write(dialect, plan, manner);
        if (rendering instanceof Rendering.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("written: " + ((Rendering.Written) rendering).text());
    }
}

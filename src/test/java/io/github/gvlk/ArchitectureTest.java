package io.github.gvlk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.gvlk.cli.Console;
import io.github.gvlk.cli.Main;
import java.io.FileDescriptor;
import java.nio.channels.NetworkChannel;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A package is a room with one job, and the arrows between the rooms go one way: the rules of the design. */
@AnalyzeClasses(packages = "io.github.gvlk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.gvlk.";
    private static final String ANNOTATIONS = "org.jspecify.annotations";

    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PICOCLI = "picocli..";
    private static final String FASTCSV = "de.siegmar.fastcsv..";

    private static final Set<String> ROOMS = Set.of(
            "value",
            "catalog",
            "find",
            "decode",
            "activate",
            "render",
            "planning",
            "diagnose",
            "diagnose.text",
            "diagnose.output",
            "diagnose.event",
            "diagnose.network",
            "diagnose.read",
            "fleet",
            "fleet.inventory",
            "fleet.report",
            "fleet.rules",
            "fleet.write",
            "html",
            "page",
            "cli",
            "cli.completion",
            "cli.json",
            "cli.text");

    /** Without this an empty import would let every rule pass. */
    @ArchTest
    static void everyRoomIsLookedAt(JavaClasses classes) {
        Set<String> found = classes.stream()
                .map(javaClass -> javaClass.getPackageName())
                .map(name -> name.startsWith(BASE) ? name.substring(BASE.length()) : name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsAll(ROOMS);
        assertThat(classes).hasSizeGreaterThan(60);
        assertThat(classes.contain(ArchitectureTest.class))
                .as("tests are left out")
                .isFalse();
    }

    @ArchTest
    static final ArchRule everyClassIsInAKnownRoom = classes()
            .should()
            .resideInAnyPackage(ROOMS.stream().map(room -> BASE + room).toArray(String[]::new))
            .because("a new room enters this test together with its arrows");

    @ArchTest
    static final ArchRule valueUsesTheJdkAlone =
            room("value").because("every room shares the values: they must not drag anything along");

    @ArchTest
    static final ArchRule catalogUsesValuesAndJackson = room("catalog", "value", JACKSON)
            .because("it makes one catalogue of JSON files and does nothing else with it");

    @ArchTest
    static final ArchRule findUsesValuesAndTheCatalogue =
            room("find", "value", "catalog").because("it turns text into editions and knows no other room");

    @ArchTest
    static final ArchRule decodeUsesValuesAndTheCatalogue =
            room("decode", "value", "catalog").because("it turns text into error codes and knows no other room");

    @ArchTest
    static final ArchRule activateUsesValuesAndTheCatalogue =
            room("activate", "value", "catalog").because("a plan does not know how it is found or written down");

    @ArchTest
    static final ArchRule renderUsesValuesAndSteps = room("render", "value", "activate")
            .because("a dialect writes steps down: it needs neither the catalogue nor the command line");

    @ArchTest
    static final ArchRule planningUsesTheCatalogueAndTheFinder = room("planning", "value", "catalog", "find")
            .because("it answers questions about an estate, and neither reads outputs nor writes command lines");

    @ArchTest
    static final ArchRule linesOfATextUseTheValuesAlone =
            roomAlone("diagnose.text", "value").because("every reader of a text sees it through them");

    @ArchTest
    static final ArchRule outputsAreReadByTheLabelsOfTheCatalogue = roomAlone(
                    "diagnose.output", "value", "catalog", "diagnose.text", FASTCSV)
            .because("what a tool prints is read without knowing what it means");

    @ArchTest
    static final ArchRule eventsAreReadWithoutTheCatalogue = roomAlone(
                    "diagnose.event", "value", "catalog", "diagnose.text")
            .because("an event is known by its form; of the catalogue it takes the licence status alone");

    @ArchTest
    static final ArchRule answersOfTheNetworkAreReadAlone =
            roomAlone("diagnose.network", "diagnose.text").because("DNS, clocks and ports know nothing of licences");

    @ArchTest
    static final ArchRule aTextIsReadByItsReaders = roomAlone(
                    "diagnose.read",
                    "value",
                    "catalog",
                    "decode",
                    "diagnose.text",
                    "diagnose.output",
                    "diagnose.event",
                    "diagnose.network")
            .because("it puts together what the readers found, and judges nothing");

    @ArchTest
    static final ArchRule diagnoseJudgesWhatIsRead = roomAlone(
                    "diagnose",
                    "value",
                    "catalog",
                    "find",
                    "decode",
                    "activate",
                    "render",
                    "diagnose.text",
                    "diagnose.output",
                    "diagnose.event",
                    "diagnose.network",
                    "diagnose.read")
            .because("it judges what is read, and takes the lines to run from a plan");

    @ArchTest
    static final ArchRule anInventoryIsReadWithoutKnowingWhatFor = roomAlone(
                    "fleet.inventory", "value", "catalog", FASTCSV, JACKSON)
            .because("rows are read as exports write them; what follows from them is another room's");

    @ArchTest
    static final ArchRule rulesOfAFleetAreReadAndKept = roomAlone(
                    "fleet.rules", "value", "catalog", "find", "activate", "fleet.inventory", FASTCSV)
            .because("they say which edition and which KMS host a row means, and plan nothing");

    @ArchTest
    static final ArchRule aFleetIsPlannedRowByRow = roomAlone(
                    "fleet", "value", "catalog", "find", "activate", "planning", "fleet.inventory", "fleet.rules")
            .because("what becomes of a machine is decided without knowing in which form it is written");

    @ArchTest
    static final ArchRule reportsShowFiguresAlone = roomAlone("fleet.report", "value", "catalog", "fleet", "html")
            .because("a page shows what was counted, and plans nothing");

    @ArchTest
    static final ArchRule pagesAreMadeOfTextAndMarks =
            room("html", "value").because("every page is made of it: it knows none of them");

    @ArchTest
    static final ArchRule theLookupPageShowsWhatOtherRoomsKnow = room(
                    "page", "value", "catalog", "find", "decode", "activate", "render", "html", JACKSON)
            .because("it finds, decodes and plans nothing that the command line does not");

    @ArchTest
    static final ArchRule plansOfAFleetAreWrittenByDialects = roomAlone(
                    "fleet.write", "value", "catalog", "activate", "render", "fleet", FASTCSV, JACKSON)
            .because("it puts what is planned into files, and decides nothing");

    @ArchTest
    static final ArchRule nothingDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.gvlk.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.gvlk.cli..")
            .because("the rooms must be usable without the command line");

    @ArchTest
    static final ArchRule outputFormatsDoNotDependOnTheCommands = noClasses()
            .that()
            .resideInAnyPackage("io.github.gvlk.cli.completion", "io.github.gvlk.cli.json", "io.github.gvlk.cli.text")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.gvlk.cli")
            .because("commands use formats, not the other way round");

    @ArchTest
    static final ArchRule completionKnowsTheCommandLineByPicocliAlone = roomAlone(
                    "cli.completion", "value", "catalog", "find", PICOCLI)
            .because("a script is made of the command model and the words of the catalogue");

    @ArchTest
    static final ArchRule onlyTheCommandLineSeesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.gvlk.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PICOCLI)
            .because("options and usage are the business of the command line");

    @ArchTest
    static final ArchRule csvIsSeenWhereItIsReadAndWrittenOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.github.gvlk.cli..", "io.github.gvlk.diagnose.output", "io.github.gvlk.fleet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FASTCSV)
            .because("CSV is written by the command line, and read where tables of licences and inventories are");

    @ArchTest
    static final ArchRule jacksonIsSeenWhereJsonIsReadAndWrittenOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.github.gvlk.catalog",
                    "io.github.gvlk.cli.json",
                    "io.github.gvlk.cli",
                    "io.github.gvlk.fleet.inventory",
                    "io.github.gvlk.fleet.write",
                    "io.github.gvlk.page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JACKSON)
            .because("the catalogue and inventories are read from JSON, plans, answers and the page's tables written to"
                    + " it");

    @ArchTest
    static final ArchRule commandsSeeOfJacksonOnlyItsException = noClasses()
            .that()
            .resideInAPackage("io.github.gvlk.cli")
            .should()
            .dependOnClassesThat(resideInAPackage(JACKSON).and(not(type(JsonProcessingException.class))))
            .because("a command hands records to cli.json; it only has to catch what comes back");

    @ArchTest
    static final ArchRule noProcessIsStarted = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class)
                    .or(assignableTo(Process.class))
                    .or(assignableTo(ProcessHandle.class)))
            .orShould()
            .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
            .because("gvlk prints command lines and never runs one");

    @ArchTest
    static final ArchRule noNetworkIsReached = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.net..",
                    "javax.net..",
                    "javax.naming..",
                    "java.rmi..",
                    "javax.management..",
                    "com.sun.net..",
                    "sun.."))
            .orShould()
            .dependOnClassesThat(assignableTo(NetworkChannel.class))
            .because("gvlk opens no socket, asks no DNS server and works offline");

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethodWhere(
                    target(owner(type(Runtime.class))).and(target(name("exit").or(name("halt")))))
            .because("the entry point takes streams and returns an exit code: everything but one line can be tested");

    @ArchTest
    static final ArchRule onlyTheConsoleTouchesTheProcessStreamsAndTheEnvironment = noClasses()
            .that()
            .doNotBelongToAnyOf(Console.class, Main.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethodWhere(
                    target(owner(type(System.class))).and(target(name("getenv").or(name("console")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(FileDescriptor.class)
            .because("a run gets its streams and its surroundings from its caller; Main alone speaks where the console"
                    + " cannot be loaded");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two runs in one process must not know of each other");

    @ArchTest
    static final ArchRule namesSayTheJob = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .because("such a name fits everything and says nothing");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.github.gvlk.(**)").should().beFreeOfCycles().because("the arrows go one way");

    @ArchTest
    static final ArchRule everyPackageIsCheckedForNull =
            classes().should(beInANullMarkedPackage()).because("the null checker looks at marked packages only");

    /** The classes of a room may use themselves, the JDK, the null annotations and what is named: rooms or patterns. */
    private static ArchRule room(String name, String... mayUse) {
        return classesOf(name, "..", mayUse);
    }

    /** The same for the classes of a room without the rooms inside it. */
    private static ArchRule roomAlone(String name, String... mayUse) {
        return classesOf(name, "", mayUse);
    }

    private static ArchRule classesOf(String name, String inside, String... mayUse) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", ANNOTATIONS, BASE + name),
                        Arrays.stream(mayUse).map(each -> ROOMS.contains(each) ? BASE + each : each))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(BASE + name + inside)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info is NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                JavaPackage its = item.getPackage();
                boolean marked = its.tryGetPackageInfo().isPresent() && its.isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        item, marked, "package " + its.getName() + (marked ? " is" : " is not") + " NullMarked"));
            }
        };
    }
}

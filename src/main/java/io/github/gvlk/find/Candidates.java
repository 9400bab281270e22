package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every edition with the concepts of its names, and which of them a reading leaves possible.
 *
 * <p>A name is possible when it has every concept that the reading requires, and no variant (N, LTSC, without Hyper-V)
 * that the reading does not ask for. Of the possible names those remain of which least is missing: a name is dropped
 * when another lacks only a part of what it lacks. So "Windows 10 Pro" is Pro and not Pro Education, and "Server 2022"
 * stays open between Standard and Datacenter.
 */
final class Candidates {
    private static final int VERDICTS = 12;

    /** A possible name and the concepts of it that the wording did not give. */
    record Candidate(Edition edition, int given, BitSet missing) {
        double score() {
            int all = given + missing.cardinality();
            return all == 0 ? 0 : Math.round(100.0 * given / all) / 100.0;
        }
    }

    /** A name held against a reading: what of it was not given, and what it does not have; empty when it has all. */
    private record Held(EditionName name, int given, BitSet missing, List<String> lacks) {}

    private final Lexicon lexicon;
    private final int server;
    private final int windows;
    private final EditionNames names;

    Candidates(Lexicon lexicon, EditionNames names) {
        this.lexicon = lexicon;
        this.names = names;
        this.server = lexicon.concept("server");
        this.windows = lexicon.concept("windows");
    }

    /** The editions that the reading leaves open, newest first; empty when it fits none. */
    List<Candidate> of(Reading reading) {
        List<Candidate> possible = new ArrayList<>();
        boolean ofServer = namesServer(reading);
        boolean onlyVariants = namesOnlyVariants(reading);
        for (EditionName name : names.near(reading)) {
            if (counts(name, reading) && meetsAll(name, reading, ofServer)) {
                Held held = hold(name, reading, ofServer);
                boolean unasked = onlyVariants ? lexicon.mustBeNamed(held.missing()) : isUnasked(held.missing());
                if (!unasked) {
                    possible.add(new Candidate(name.edition(), held.given(), held.missing()));
                }
            }
        }
        return leastMissing(possible);
    }

    /** The editions that meet most of the requirements, those first that have least besides: for "did you mean". */
    List<Edition> nearest(Reading reading, int most) {
        return nearestHeld(reading).stream()
                .map(held -> held.name().edition())
                .distinct()
                .limit(most)
                .toList();
    }

    /** Why the editions that came near are the answer or not. */
    List<Account.Verdict> verdicts(Reading reading) {
        Map<Edition, Account.Verdict> verdicts = new LinkedHashMap<>();
        List<Candidate> open = reading.isDecisive() ? of(reading) : List.of();
        for (Candidate candidate : open) {
            String reason = candidate.missing().isEmpty()
                    ? "everything in its name was said"
                    : "has all that was said; not said: " + names(candidate.missing());
            verdicts.put(candidate.edition(), new Account.Verdict(candidate.edition(), true, reason));
        }
        for (Held held : nearestHeld(reading)) {
            Edition edition = held.name().edition();
            if (held.name().isPrinted() && verdicts.size() < VERDICTS && !verdicts.containsKey(edition)) {
                verdicts.put(edition, new Account.Verdict(edition, false, whyNot(held, reading)));
            }
        }
        return List.copyOf(verdicts.values());
    }

    private String whyNot(Held held, Reading reading) {
        if (!held.lacks().isEmpty()) {
            return "does not have: " + String.join(", ", held.lacks());
        }
        if (!reading.unknown().isEmpty()) {
            return "fits but for the words that were not understood";
        }
        return (isUnasked(held.missing()) ? "is a variant that was not asked for: " : "another lacks less; not said: ")
                + names(held.missing());
    }

    private String names(BitSet concepts) {
        return concepts.stream().mapToObj(lexicon.concepts()::name).collect(Collectors.joining(", "));
    }

    private List<Held> nearestHeld(Reading reading) {
        List<Held> all = new ArrayList<>();
        int fewest = reading.requirements().size();
        boolean ofServer = namesServer(reading);
        for (EditionName name : names.all()) {
            if (!name.onlyWithBuild()) {
                Held held = hold(name, reading, ofServer);
                if (!lexicon.mustBeNamed(held.missing())) {
                    all.add(held);
                    fewest = Math.min(fewest, held.lacks().size());
                }
            }
        }
        int least = fewest;
        return all.stream()
                .filter(held -> held.lacks().size() == least)
                .filter(held -> least < reading.requirements().size())
                .sorted(Comparator.comparingInt((Held held) -> held.missing().cardinality())
                        .thenComparing(held -> held.name().edition(), KeyTable.NEWEST_FIRST))
                .toList();
    }

    /** Systems say "Windows" in the names they print; EditionIDs such as ServerStandard do not, and mean others. */
    private boolean counts(EditionName name, Reading reading) {
        return !name.onlyWithBuild() || (reading.hasBuild() && reading.context().get(windows));
    }

    /** "LTSC" alone: of a wording that names nothing but variants no plain product is meant. */
    private boolean namesOnlyVariants(Reading reading) {
        for (Requirement requirement : reading.requirements()) {
            for (int concept : requirement.anyOf()) {
                if (!lexicon.isVariant(concept)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isUnasked(BitSet missing) {
        return lexicon.mustBeNamed(missing) || lexicon.hasVariant(missing);
    }

    /** "LTSC" is a part of client names; of a server it is said only where the server is named as such. */
    private boolean namesServer(Reading reading) {
        return reading.concepts().get(server);
    }

    private static boolean meetsAll(EditionName name, Reading reading, boolean ofServer) {
        for (Requirement requirement : reading.requirements()) {
            if (satisfying(requirement, name, ofServer) == UNSATISFIED) {
                return false;
            }
        }
        return true;
    }

    private static Held hold(EditionName name, Reading reading, boolean ofServer) {
        BitSet missing = (BitSet) name.concepts().clone();
        List<String> lacks = new ArrayList<>(0);
        int given = 0;
        for (Requirement requirement : reading.requirements()) {
            int concept = satisfying(requirement, name, ofServer);
            if (concept == UNSATISFIED) {
                lacks.add(requirement.said());
            } else if (concept != BY_EVIDENCE) {
                missing.clear(concept);
                given++;
            }
        }
        return new Held(name, given, missing, lacks);
    }

    private static final int UNSATISFIED = -1;
    private static final int BY_EVIDENCE = -2;

    /** The concept of the name that meets the requirement, or how else it is met, or that it is not. */
    private static int satisfying(Requirement requirement, EditionName name, boolean ofServer) {
        for (int concept : requirement.anyOf()) {
            if (name.concepts().get(concept)) {
                return concept;
            }
            if (ofServer && name.unsaid().get(concept)) {
                return BY_EVIDENCE;
            }
        }
        for (WindowsBuild build : requirement.builds()) {
            if (name.edition().builds().contains(build)) {
                return BY_EVIDENCE;
            }
        }
        return UNSATISFIED;
    }

    private List<Candidate> leastMissing(List<Candidate> possible) {
        List<Candidate> open = new ArrayList<>();
        for (Candidate candidate : possible) {
            if (!isSurpassed(candidate, possible) && !isAmong(candidate.edition(), open)) {
                open.add(candidate);
            }
        }
        if (open.size() > 1) {
            open.sort(Comparator.comparing(Candidate::edition, KeyTable.NEWEST_FIRST));
        }
        return open;
    }

    private boolean isSurpassed(Candidate candidate, List<Candidate> possible) {
        for (Candidate other : possible) {
            if (surpasses(other.missing(), candidate.missing())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(Edition edition, List<Candidate> some) {
        for (Candidate each : some) {
            if (each.edition().id().equals(edition.id())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether less is missing of one name than of another: a part of the same. A release that was not said does not
     * surpass its R2, since neither was said.
     */
    private boolean surpasses(BitSet less, BitSet more) {
        if (less.cardinality() >= more.cardinality()) {
            return false;
        }
        BitSet rest = (BitSet) less.clone();
        rest.andNot(more);
        BitSet besides = (BitSet) more.clone();
        besides.andNot(less);
        return rest.isEmpty() && !(lexicon.hasRelease(less) && lexicon.hasRelease(besides));
    }
}

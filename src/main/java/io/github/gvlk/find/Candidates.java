package io.github.gvlk.find;

import io.github.gvlk.catalog.Edition;
import io.github.gvlk.catalog.KeyKind;
import io.github.gvlk.value.WindowsBuild;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Every edition with the concepts of its names, and which of them a reading leaves possible.
 *
 * <p>A name is possible when it has every concept that the reading requires. Of the possible names those remain of
 * which least is missing: a name is dropped when another lacks only a part of what it lacks. So "Windows 10 Pro" is Pro
 * and not Pro N, and "Server 2022" stays open between Standard and Datacenter.
 */
final class Candidates {
    /** A name of an edition: its concepts, and whether it counts only beside a build. */
    private record Name(Edition edition, BitSet concepts, boolean onlyWithBuild) {}

    /** A possible name and the concepts of it that the wording did not give. */
    record Candidate(Edition edition, int given, BitSet missing) {
        double score() {
            int all = given + missing.cardinality();
            return all == 0 ? 0 : Math.round(100.0 * given / all) / 100.0;
        }
    }

    private final Lexicon lexicon;
    private final List<Name> names = new ArrayList<>();

    Candidates(Lexicon lexicon, WordingReader reader, List<Edition> editions) {
        this.lexicon = lexicon;
        int avma = lexicon.concept("avma");
        for (Edition edition : editions) {
            if (edition.answersName()) {
                add(edition, edition.name(), reader, avma, false);
                edition.alsoCalled().forEach(name -> add(edition, name, reader, avma, false));
                edition.systemName().ifPresent(name -> add(edition, name, reader, avma, true));
            }
        }
    }

    private void add(Edition edition, String name, WordingReader reader, int avma, boolean onlyWithBuild) {
        List<String> words = Wording.words(Wording.fold(name));
        // A name of an overlay may have a word that the vocabulary lacks: then that word is a concept of its own.
        reader.read(words).unknown().forEach(lexicon::learn);
        BitSet concepts = reader.read(words).concepts();
        if (edition.kind() == KeyKind.AVMA) {
            concepts.set(avma);
        }
        names.add(new Name(edition, concepts, onlyWithBuild));
    }

    /** The editions that the reading leaves open, newest first; empty when it fits none. */
    List<Candidate> of(Reading reading) {
        // Systems say "Windows" in their names; EditionIDs such as ServerStandard do not, and those of releases differ.
        boolean isSystemName = reading.hasBuild() && reading.context().get(lexicon.concept("windows"));
        List<Candidate> possible = new ArrayList<>();
        for (Name name : names) {
            if (name.onlyWithBuild() && !isSystemName) {
                continue;
            }
            BitSet missing = (BitSet) name.concepts().clone();
            int given = 0;
            boolean fits = true;
            for (Requirement requirement : reading.requirements()) {
                int concept = satisfying(requirement, name);
                if (concept == UNSATISFIED) {
                    fits = false;
                    break;
                }
                if (concept != BY_BUILD) {
                    missing.clear(concept);
                    given++;
                }
            }
            if (fits && !lexicon.mustBeNamed(missing)) {
                possible.add(new Candidate(name.edition(), given, missing));
            }
        }
        return leastMissing(possible);
    }

    /** The editions that meet most of the requirements, those first that have least besides: for "did you mean". */
    List<Edition> nearest(Reading reading, int most) {
        record Near(Edition edition, int met, int missing) {}
        List<Near> near = new ArrayList<>();
        for (Name name : names) {
            if (name.onlyWithBuild()) {
                continue;
            }
            BitSet missing = (BitSet) name.concepts().clone();
            int met = 0;
            for (Requirement requirement : reading.requirements()) {
                int concept = satisfying(requirement, name);
                if (concept != UNSATISFIED) {
                    met++;
                    if (concept != BY_BUILD) {
                        missing.clear(concept);
                    }
                }
            }
            if (met > 0 && !lexicon.mustBeNamed(missing)) {
                near.add(new Near(name.edition(), met, missing.cardinality()));
            }
        }
        int best = near.stream().mapToInt(Near::met).max().orElse(0);
        return near.stream()
                .filter(each -> each.met() == best)
                .sorted(Comparator.comparingInt(Near::missing).thenComparing(Near::edition, KeyTable.NEWEST_FIRST))
                .map(Near::edition)
                .distinct()
                .limit(most)
                .toList();
    }

    private static final int UNSATISFIED = -1;
    private static final int BY_BUILD = -2;

    private static int satisfying(Requirement requirement, Name name) {
        for (int concept : requirement.anyOf()) {
            if (name.concepts().get(concept)) {
                return concept;
            }
        }
        for (WindowsBuild build : requirement.builds()) {
            if (name.edition().builds().contains(build)) {
                return BY_BUILD;
            }
        }
        return UNSATISFIED;
    }

    private static List<Candidate> leastMissing(List<Candidate> possible) {
        List<Candidate> open = new ArrayList<>();
        for (Candidate candidate : possible) {
            boolean surpassed = possible.stream().anyMatch(other -> isProperPart(other.missing(), candidate.missing()));
            boolean known = open.stream().anyMatch(other -> other.edition().equals(candidate.edition()));
            if (!surpassed && !known) {
                open.add(candidate);
            }
        }
        open.sort(Comparator.comparing(Candidate::edition, KeyTable.NEWEST_FIRST));
        return open;
    }

    private static boolean isProperPart(BitSet part, BitSet whole) {
        if (part.cardinality() >= whole.cardinality()) {
            return false;
        }
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }
}

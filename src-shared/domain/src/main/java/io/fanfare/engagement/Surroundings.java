package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The evidence around a hit, indexed so that an hour of a hundred thousand hits is judged in one walk. */
final class Surroundings {
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final int BURST_LINKS = 3;
    private static final Duration CROWD = Duration.ofSeconds(60);
    private static final int CROWD_PEOPLE = 3;

    private final Scanners.Known known;
    private final Map<EmployeeId, NavigableSet<Instant>> arrivals = new HashMap<>();
    private final Map<EmployeeId, Timeline> mailOf = new HashMap<>();
    private final Map<String, Timeline> mailFrom = new HashMap<>();
    private final Map<Source, NavigableSet<Instant>> decoysBySource = new HashMap<>();
    private final Map<PersonAt, NavigableSet<Instant>> decoysByPerson = new HashMap<>();
    private final Map<Landing, NavigableSet<Instant>> landings = new HashMap<>();
    private final Map<EmployeeId, Set<String>> bursts = new HashMap<>();
    private final Map<String, Set<String>> crowds = new HashMap<>();
    private final Map<String, Boolean> previews = new HashMap<>();
    private final Map<String, Boolean> machines = new HashMap<>();

    Surroundings(Collection<? extends Evidence> evidence, Scanners.Known known) {
        this.known = known;
        for (var piece : evidence) {
            switch (piece) {
                case Evidence.Seen seen -> note(seen.hit());
                case Evidence.Landed landed -> noteMoment(landings, Landing.of(landed.landing()), landed.moment());
                case Evidence.Delivered(var delivered) ->
                    delivered.arrivals().forEach(arrival -> noteMoment(arrivals, arrival.person(), arrival.moment()));
                case Evidence.Deed _ -> {}
            }
        }
    }

    private Surroundings(Surroundings other, Scanners.Known known) {
        this.known = known;
        this.arrivals.putAll(other.arrivals);
        this.mailOf.putAll(other.mailOf);
        this.mailFrom.putAll(other.mailFrom);
        this.decoysBySource.putAll(other.decoysBySource);
        this.decoysByPerson.putAll(other.decoysByPerson);
        this.landings.putAll(other.landings);
    }

    /** The same, with more known of the scanner. */
    Surroundings with(Set<Fingerprint> more) {
        return more.isEmpty() ? this : new Surroundings(this, known.with(more));
    }

    /** The health probe is nobody's neighbour: a scanner next door in the same cloud does not serve one person more by it. */
    private void note(Engagement.Hit hit) {
        if (!hit.isOfMail() || hit.item().isHidden()) {
            return;
        }
        mailOf.computeIfAbsent(hit.person(), _ -> new Timeline()).add(hit);
        if (!hit.net().isEmpty()) {
            mailFrom.computeIfAbsent(hit.net(), _ -> new Timeline()).add(hit);
        }
        if (hit.network() == Engagement.Hit.DECOY) {
            noteMoment(decoysBySource, Source.of(hit), hit.moment());
            noteMoment(decoysByPerson, PersonAt.of(hit), hit.moment());
        }
    }

    private static <K> void noteMoment(Map<K, NavigableSet<Instant>> moments, K key, Instant moment) {
        moments.computeIfAbsent(key, _ -> new TreeSet<>()).add(moment);
    }

    boolean isPreview(String agent) {
        return previews.computeIfAbsent(agent, text -> Crawlers.previewOf(text).isPresent());
    }

    boolean isMachine(String agent) {
        return machines.computeIfAbsent(agent, text -> text.isBlank() || Crawlers.isMachine(text));
    }

    boolean isCanary(EmployeeId person) {
        return known.canaries().contains(person);
    }

    /** How soon after its mail's arrival a link was followed; a share link stands in no mail of ours. */
    Delay delay(Engagement.Hit hit) {
        return hit.isOfMail()
                ? Delay.of(hit.moment(), arrivals.getOrDefault(hit.person(), Collections.emptyNavigableSet()))
                : Delay.LATER;
    }

    Fingerprint fingerprint(Engagement.Hit hit) {
        return new Fingerprint(hit.net(), hit.agent(), delay(hit));
    }

    /** By net and agent, and in a mail also by the delay; not in the company's own networks, where people look the same. */
    boolean looksLikeScanner(Engagement.Hit hit) {
        if (hit.inside() || hit.net().isEmpty()) {
            return false;
        }
        return hit.isOfMail()
                ? known.fingerprints().contains(fingerprint(hit))
                : known.fingerprints().stream()
                        .anyMatch(print ->
                                print.net().equals(hit.net()) && print.agent().equals(hit.agent()));
    }

    /**
     * Whether the decoy was followed within ten minutes by the same visitor, or for the same person from the same network; in the company's
     * own networks, where many look the same, by both.
     */
    boolean followedDecoy(Engagement.Hit hit) {
        boolean bySource = isNear(decoysBySource.get(Source.of(hit)), hit.moment(), RecordEngagement.BORDER);
        boolean byPerson = isNear(decoysByPerson.get(PersonAt.of(hit)), hit.moment(), RecordEngagement.BORDER);
        return hit.inside() ? bySource && byPerson : bySource || byPerson;
    }

    private static boolean isNear(@Nullable NavigableSet<Instant> moments, Instant moment, Duration distance) {
        return moments != null
                && !moments.subSet(moment.minus(distance), true, moment.plus(distance), true)
                        .isEmpty();
    }

    /** Whether the hit lies in ten seconds in which three links of the person's mail, or every kind that it has, were followed. */
    boolean isInBurst(Engagement.Hit hit) {
        return hit.isOfMail()
                && bursts.computeIfAbsent(hit.person(), this::burst).contains(hit.id());
    }

    private Set<String> burst(EmployeeId person) {
        var mail = mailOf.get(person);
        return mail == null ? Set.of() : mail.in(BURST, Link::of, Surroundings::areAll);
    }

    private static boolean areAll(Set<Link> links) {
        return links.size() >= BURST_LINKS
                || links.stream().anyMatch(link -> link.network() == Engagement.Hit.SHARE_PAGE)
                        && links.stream().anyMatch(link -> link.network() == Engagement.Hit.CONSENT_PAGE);
    }

    /** Whether the hit lies in a minute in which links of three people's mails were followed from its network. */
    boolean servesMany(Engagement.Hit hit) {
        return hit.isOfMail()
                && !hit.inside()
                && crowds.computeIfAbsent(hit.net(), this::crowd).contains(hit.id());
    }

    private Set<String> crowd(String net) {
        var mail = mailFrom.get(net);
        return mail == null
                ? Set.of()
                : mail.in(CROWD, Engagement.Hit::person, people -> people.size() >= CROWD_PEOPLE);
    }

    /** Whether the same link of the mail was followed within ten seconds by another agent from elsewhere, and not by a machine's word. */
    boolean isShadow(Engagement.Hit hit) {
        var mail = mailOf.get(hit.person());
        Predicate<Engagement.Hit> person = other -> !other.agent().equals(hit.agent())
                && !other.net().equals(hit.net())
                && !other.signals().containsKey(Visits.RANGE)
                && !isMachine(other.agent())
                && Link.of(other).equals(Link.of(hit));
        return hit.isOfMail() && mail != null && mail.near(hit, BURST).stream().anyMatch(person);
    }

    /** Whether the page behind the hit told within ten minutes that the same visitor looks at it. */
    boolean landed(Engagement.Hit hit) {
        var moments = landings.get(Landing.of(hit));
        var landed = moments == null ? null : moments.ceiling(hit.moment());
        return landed != null && !landed.isAfter(hit.moment().plus(RecordEngagement.BORDER));
    }

    /** Where somebody came from and with what: what the hash of a visitor is made of. */
    private record Source(String net, String agent) {
        static Source of(Engagement.Hit hit) {
            return new Source(hit.net(), hit.agent());
        }
    }

    private record PersonAt(EmployeeId person, String net) {
        static PersonAt of(Engagement.Hit hit) {
            return new PersonAt(hit.person(), hit.net());
        }
    }

    private record Link(int network, ItemId item) {
        static Link of(Engagement.Hit hit) {
            return new Link(hit.network(), hit.item());
        }
    }

    private record Landing(ShareKey share, Source source) {
        static Landing of(Engagement.Hit hit) {
            return new Landing(new ShareKey(hit.item(), hit.person(), hit.network()), Source.of(hit));
        }

        static Landing of(Engagement.Landed landing) {
            return new Landing(
                    new ShareKey(landing.item(), landing.person(), landing.network()),
                    new Source(landing.net(), landing.agent()));
        }
    }
}

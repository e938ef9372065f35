package io.fanfare.relevance;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.content.NotForMe;
import io.fanfare.people.Profile;
import io.fanfare.relevance.Past.Deed;
import io.fanfare.relevance.Reason.DeclinedKind;
import io.fanfare.relevance.Reason.DeclinedTopic;
import io.fanfare.relevance.Reason.FollowsTopic;
import io.fanfare.relevance.Reason.ForDepartment;
import io.fanfare.relevance.Reason.ForPersona;
import io.fanfare.relevance.Reason.Fresh;
import io.fanfare.relevance.Reason.FromTheField;
import io.fanfare.relevance.Reason.OfClass;
import io.fanfare.relevance.Reason.SharedTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well an item of a campaign suits a person: the sum of its reasons, each of which has its points. Only what the person chose, what the
 * people file says, and what the person did counts.
 *
 * @param reasons in a fixed order
 */
public record Relevance(List<Reason> reasons) {
    public Relevance {
        reasons = List.copyOf(reasons);
    }

    /** Comparable among the items of one person alone. */
    public int score() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /** A pure function of all these. */
    public static Relevance of(Item item, Campaign campaign, Profile person, Past past, Instant now) {
        var reasons = new ArrayList<Reason>();
        var topics = common(item.topics(), person.topics());
        if (!topics.isEmpty()) {
            reasons.add(new FollowsTopic(topics));
        }
        var include = campaign.audience().include();
        if (include.departments().contains(person.department())) {
            reasons.add(new ForDepartment(person.department()));
        }
        var persona = person.persona();
        if (persona != null
                && (include.personas().contains(persona) || item.personas().contains(persona))) {
            reasons.add(new ForPersona(persona));
        }
        reasons.addAll(learned(item, past));
        reasons.add(new Fresh(age(campaign, now)));
        reasons.add(new OfClass(item.itemClass()));
        if (item.external()
                && past.deeds().stream().noneMatch(deed -> deed.item().external())) {
            reasons.add(new FromTheField());
        }
        return new Relevance(reasons);
    }

    private static List<Reason> learned(Item item, Past past) {
        var reasons = new ArrayList<Reason>();
        var shared = topics(item, past, deed -> deed.reaction().shared());
        if (!shared.isEmpty()) {
            reasons.add(new SharedTopic(shared));
        }
        var declined = topics(item, past, deed -> isAboutTopic(deed.reaction().declined()));
        if (!declined.isEmpty()) {
            reasons.add(new DeclinedTopic(declined));
        }
        past.deeds().stream()
                .filter(deed -> isOfThatKind(item, deed))
                .map(deed -> deed.reaction().declined())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(DeclinedKind::new)
                .forEach(reasons::add);
        return reasons;
    }

    private static List<String> topics(Item item, Past past, Predicate<Deed> deeds) {
        return past.deeds().stream()
                .filter(deeds)
                .flatMap(deed -> common(item.topics(), deed.item().topics()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isAboutTopic(@Nullable NotForMe declined) {
        return declined == NotForMe.NOT_MY_TOPIC || declined == NotForMe.NOT_PROUD;
    }

    /** Whether the item is of the kind that a person turned down: the company's own voice, or as flat as the other. Too soon is no kind. */
    private static boolean isOfThatKind(Item item, Deed deed) {
        var declined = deed.reaction().declined();
        return declined != null
                && switch (declined) {
                    case TOO_CORPORATE -> !item.external();
                    case TOO_FLAT -> item.itemClass() == deed.item().itemClass();
                    case NOT_MY_TOPIC, NOT_PROUD, TOO_SOON, OTHER -> false;
                };
    }

    private static int age(Campaign campaign, Instant now) {
        var launch = campaign.launch();
        return launch == null
                ? 0
                : Math.toIntExact(Math.max(0, Duration.between(launch.at(), now).toDays()));
    }

    private static List<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).sorted().toList();
    }
}

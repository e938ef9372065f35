package io.fanfare.testkit;

import io.fanfare.brand.Accent;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Colour;
import io.fanfare.brand.Story;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Conduct;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.guidance.Advice;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People, items and campaigns to test with. */
public final class Examples {
    /** A Monday morning. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    private static final Audience EVERYONE = Audience.everyone("everybody knows somebody");

    private static final Briefing BRIEFING = new Briefing(
            Map.of(Language.EN, new Advice(List.of("Tell your own story"), List.of("Name no customer"))),
            Map.of(),
            null);

    private static final Briefing INVITING = new Briefing(
            Map.of(),
            Map.of(Language.EN, "I would love to see you there."),
            new Briefing.Video(URI.create("https://www.example.com/film"), Map.of(Language.EN, "Two minutes of why")));

    private Examples() {}

    /** Somebody in Marketing in the Netherlands. */
    public static Employee person(int id, Language language, State consent) {
        var profile = new Profile(
                "E" + id,
                "Ann",
                "Example" + id,
                "person" + id + "@example.com",
                "Marketing",
                language,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of("culture"),
                null,
                null,
                false,
                null,
                null);
        var answer = consent == State.NONE ? Consent.NONE : new Consent(consent, "2026-11", NOW);
        return new Employee(
                new EmployeeId(id), profile, Set.of(), answer, 0, null, null, "MONDAY#08", Publicity.NONE, 1);
    }

    /** A mailbox in that language that nobody reads. */
    public static Employee canary(int id, Language language) {
        return inCohort(person(id, language, State.NONE), Profile.CANARY, "Nowhere", "XX");
    }

    /** Somebody who worked in Marketing, takes part and reads that language. */
    public static Employee alumnus(int id, Language language) {
        return inCohort(person(id, language, State.IN), Profile.ALUMNI, "Alumni", "NL");
    }

    private static Employee inCohort(Employee person, String cohort, String department, String country) {
        var profile = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        profile.externalId(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        department,
                        profile.language(),
                        country,
                        profile.zone(),
                        Set.of(),
                        cohort,
                        null,
                        false,
                        null,
                        null),
                Set.of(),
                person.consent(),
                0,
                null,
                null,
                person.digestSlot(),
                Publicity.NONE,
                1);
    }

    /** How a company looks that chose everything. */
    public static Brand brand() {
        return new Brand(
                "Noorderlicht",
                new Brand.Logo(URI.create("https://www.example.com/logo.png"), "Noorderlicht"),
                new Accent(new Colour(0x0A4D8C), new Colour(0xFFFFFF)),
                new Accent(new Colour(0x8CC4FF), new Colour(0x04203D)),
                "Verhalen van Noorderlicht",
                "verhalen@example.com",
                "Havenkade 3, Groningen",
                Map.of(Language.NL, "Ik hoor bij Noorderlicht"),
                new Story(
                        Map.of(
                                Language.NL, "Wij bouwen windparken waar ook vissen van houden.",
                                Language.EN, "We build wind farms that fish like, too."),
                        List.of(new Story.Lesson(
                                URI.create("https://www.example.com/own-words"),
                                Map.of(Language.NL, "Schrijven in je eigen woorden")))));
    }

    /** An item with that many texts in each of these languages. */
    public static Item item(int id, int variants, Language... languages) {
        var texts = Arrays.stream(languages).collect(Collectors.toMap(Function.identity(), language -> {
            var suggestions = IntStream.range(0, variants)
                    .mapToObj(variant -> language.tag() + " text " + variant)
                    .toList();
            return new Item.Text("Title", "Summary", null, suggestions);
        }));
        return new Item(
                new ItemId(id),
                null,
                ItemClass.HUB,
                Set.of("culture"),
                Set.of(),
                URI.create("https://www.example.com/items/" + id),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                texts,
                null,
                1);
    }

    /** A draft of a week for everyone, with these items. */
    public static Campaign campaign(int id, Integer... items) {
        return new Campaign(
                new CampaignId(id),
                "Two years, four teams",
                Kind.CONTENT,
                Goal.BRAND,
                Campaign.Priority.NORMAL,
                Status.DRAFT,
                Arrays.stream(items).map(ItemId::new).toList(),
                EVERYONE,
                null,
                NOW.plus(Duration.ofDays(7)),
                new Sender("Talent team", null),
                BRIEFING,
                Conduct.USUAL,
                null,
                1);
    }

    /** A draft that asks everyone whether they want to take part. */
    public static Campaign invitation(int id) {
        var campaign = campaign(id);
        return new Campaign(
                campaign.id(),
                "Do you join?",
                Kind.INVITATION,
                campaign.goal(),
                campaign.priority(),
                campaign.status(),
                List.of(),
                campaign.audience(),
                null,
                campaign.endsAt(),
                campaign.sender(),
                INVITING,
                Conduct.USUAL,
                null,
                1);
    }

    /** The same campaign for these people. */
    public static Campaign targeted(Campaign campaign, Audience audience) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.kind(),
                campaign.goal(),
                campaign.priority(),
                campaign.status(),
                campaign.items(),
                audience,
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.sender(),
                campaign.briefing(),
                campaign.conduct(),
                null,
                campaign.version());
    }

    /** The same campaign in the calendar. */
    public static Campaign scheduled(Campaign campaign, Instant startsAt) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.kind(),
                campaign.goal(),
                campaign.priority(),
                Status.SCHEDULED,
                campaign.items(),
                campaign.audience(),
                startsAt,
                campaign.endsAt(),
                campaign.sender(),
                campaign.briefing(),
                campaign.conduct(),
                null,
                campaign.version());
    }
}

package io.fanfare.probe;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run is about: a campaign with one item for one test person, all of it the same whenever it is made.
 *
 * @param destination where the item leads; it is on the allow-list, and nobody goes there
 */
public record Staging(URI destination) {
    /** It takes every mail, and counts against no quota or reputation (docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html). */
    static final String MAILBOX = "success+fanfare-probe@simulator.amazonses.com";

    private static final String NAME = "Health probe";
    private static final Duration WINDOW = Duration.ofDays(1);

    /** Stores all of it, as far as it is not there yet. */
    public void launch(Run run, Runs runs) {
        runs.launch(campaign(run), item(run), person(run));
    }

    Employee person(Run run) {
        var start = run.hour().start();
        return new Employee(
                run.person(),
                profile(run),
                Set.of(),
                new Consent(Consent.State.IN, Consent.TEXT_VERSION, start),
                0,
                null,
                null,
                "MONDAY#08",
                Publicity.NONE,
                1);
    }

    private static Profile profile(Run run) {
        return new Profile(
                department(run),
                "Health",
                "Probe",
                MAILBOX,
                department(run),
                Language.EN,
                "NL",
                ZoneOffset.UTC,
                Set.of(),
                Profile.PROBE,
                null,
                false,
                null,
                null);
    }

    /** A department of its own lets a campaign find the person of its run alone. */
    private static String department(Run run) {
        return "probe-" + run.number();
    }

    Item item(Run run) {
        var text = new Item.Text(
                NAME, "A test of the company's own. It goes to nobody.", null, List.of("A test that goes to nobody."));
        return new Item(
                run.item(),
                run.campaign(),
                ItemClass.HYGIENE,
                Set.of(),
                Set.of(),
                destination,
                null,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.EN, text),
                null,
                1);
    }

    Campaign campaign(Run run) {
        var start = run.hour().start();
        return new Campaign(
                run.campaign(),
                NAME,
                Kind.CONTENT,
                Goal.BRAND,
                Priority.NORMAL,
                Status.SENDING,
                List.of(run.item()),
                Audience.of(new Facets(Set.of(department(run)), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())),
                null,
                start.plus(WINDOW),
                new Sender(NAME, null),
                Briefing.NONE,
                Conduct.USUAL,
                new Launch(department(run), start, run.week()),
                1);
    }
}

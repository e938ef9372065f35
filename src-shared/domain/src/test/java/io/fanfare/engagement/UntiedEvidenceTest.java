package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.webhook.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody whose tracking is off: readers count in totals and belong to nobody, their own deeds are not kept (D16). */
class UntiedEvidenceTest {
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId OFF = new EmployeeId(7);
    private static final EmployeeId ON = new EmployeeId(8);
    private static final Instant SINCE = Instant.parse("2026-11-21T09:30:00Z");

    private final FakeHours rows = new FakeHours();
    private final UntiedEvidence log =
            new UntiedEvidence(rows, (person, moment) -> person.equals(OFF) && !moment.isBefore(SINCE));

    @Test
    void a_reader_counts_and_is_tied_to_nobody() {
        log.append(seen(OFF, 1, SINCE));
        assertThat(rows.everything()).singleElement().isEqualTo(seen(EmployeeId.NOBODY, 1, SINCE));
        var hour = Hour.of(SINCE);
        var known = Scanners.Known.NOTHING;
        var fold = Fold.of(hour, rows.everything(), new Verdicts(hour, rows.everything(), known, Rules.CURRENT));
        assertThat(fold.items()).containsOnlyKeys(new Fold.ItemOnNetwork(ITEM, 1));
        assertThat(fold.shares().keySet()).containsExactly(new ShareKey(ITEM, EmployeeId.NOBODY, 1));
    }

    @Test
    void what_came_before_and_what_is_others_stays_as_it_is() {
        log.append(seen(OFF, 1, SINCE.minusMillis(1)));
        log.append(seen(ON, 2, SINCE));
        assertThat(rows.everything()).containsExactlyInAnyOrder(seen(OFF, 1, SINCE.minusMillis(1)), seen(ON, 2, SINCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {Engagement.Hit.SHARE_PAGE, Engagement.Hit.CONSENT_PAGE, Engagement.Hit.DECOY})
    void what_is_of_their_own_mail_is_not_kept(int network) {
        assertThat(log.append(seen(OFF, network, SINCE))).isFalse();
        assertThat(rows.everything()).isEmpty();
    }

    @Test
    void what_they_do_is_not_kept() {
        log.append(new Evidence.Intended(SINCE, ITEM, OFF, 1, 0, null, null));
        log.append(new Evidence.Confirmed(SINCE, ITEM, OFF, 1));
        log.append(new Evidence.Declined(SINCE, ITEM, OFF, "not mine"));
        assertThat(rows.everything()).isEmpty();
    }

    @Test
    void a_post_that_a_platform_reports_is_one_of_the_page() {
        var report = new Evidence.Report("x", "id", Inbound.Kind.SHARE, Inbound.Verb.ADDED, "x");
        log.append(new Evidence.Posted(SINCE, ITEM, OFF, 1, report));
        assertThat(rows.everything()).containsExactly(new Evidence.PageEvent(SINCE, ITEM, report));
    }

    @Test
    void mails_that_arrived_are_those_of_the_others() {
        log.append(new Evidence.Delivered(
                new Engagement.Delivered(List.of(new Arrival(OFF, SINCE), new Arrival(ON, SINCE)))));
        log.append(new Evidence.Delivered(new Engagement.Delivered(List.of(new Arrival(OFF, SINCE)))));
        assertThat(rows.everything())
                .containsExactly(new Evidence.Delivered(new Engagement.Delivered(List.of(new Arrival(ON, SINCE)))));
    }

    @Test
    void a_conversion_knows_their_clicks_no_more_from_the_hour_on() {
        var hour = Hour.of(SINCE);
        var clicks = List.of(
                new Link.Click(ITEM, OFF, 1, hour.plus(-1), false),
                new Link.Click(ITEM, OFF, 1, hour, false),
                new Link.Click(ITEM, ON, 1, hour, false));
        log.appendVersion(new Evidence.OfConversion(new Conversion.Recorded(
                "id",
                1,
                SINCE.plus(Duration.ofHours(1)),
                Conversion.Kind.SALE,
                null,
                clicks,
                0,
                false,
                Conversion.Source.API)));
        assertThat(rows.everything())
                .singleElement()
                .extracting(piece -> ((Conversion.Recorded) ((Evidence.OfConversion) piece).conversion()).clicks())
                .asList()
                .containsExactly(clicks.get(0), new Link.Click(ITEM, EmployeeId.NOBODY, 1, hour, false), clicks.get(2));
    }

    private static Evidence.Seen seen(EmployeeId person, int network, Instant at) {
        return new Evidence.Seen(
                new Engagement.Hit(
                        "id" + network,
                        at,
                        ITEM,
                        person,
                        network,
                        0,
                        "GET",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                        false,
                        "198.51.100.0/24",
                        Map.of()),
                "visitor");
    }
}

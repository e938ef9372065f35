package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contest as people meet it where they share: its days, its hashtag, and that it is by choice (001-14). */
class ContestIT {
    @AutoClose
    private final OwnPage page = new OwnPage();

    @ParameterizedTest
    @EnumSource
    void the_page_of_an_item_tells_of_its_contest_until_that_is_over(Language language) {
        new DynamoPeopleRegister(page.table()).add(Examples.person(Samples.PERSON.value(), language, State.IN));
        var campaign = Examples.campaign(3, Samples.ITEM.value());
        var bare = Examples.item(Samples.ITEM.value(), 1, Language.NL);
        new DynamoItems(page.table())
                .create(new Item(
                        bare.id(),
                        campaign.id(),
                        bare.itemClass(),
                        bare.topics(),
                        bare.personas(),
                        bare.destination(),
                        null,
                        false,
                        false,
                        "#OpenQuay",
                        null,
                        List.of(),
                        bare.texts(),
                        null,
                        1));
        new DynamoCampaigns(page.table()).store(campaign, List.of(), List.of());
        var today = LocalDate.of(2026, 11, 23);
        var contests = new DynamoContests(page.table());
        contests.put(contest(1, campaign, "Gone <by>", today.minusDays(1)));
        contests.put(contest(2, campaign, "On & <on>", today));

        var days = switch (language) {
            case NL -> "van 20 november 2026 tot en met 23 november 2026 met #openquay";
            case EN -> "with #openquay from November 20, 2026 to November 23, 2026";
            case DA -> "med #openquay fra 20. november 2026 til og med 23. november 2026";
            case FR -> "avec #openquay du 20 novembre 2026 au 23 novembre 2026";
            case DE -> "vom 20. November 2026 bis zum 23. November 2026 mit #openquay";
        };
        assertThat(page.send("show-page").getBody())
                .containsOnlyOnce("<section class=\"contest\">")
                .contains("On &amp; &lt;on&gt;", days)
                .doesNotContain("Gone");
    }

    private static Contest contest(int id, Campaign of, String title, LocalDate until) {
        return new Contest(
                id,
                "#openquay",
                List.of(of.id()),
                Map.of(Language.EN, title),
                Map.of(Language.EN, title),
                LocalDate.of(2026, 11, 20),
                until);
    }
}

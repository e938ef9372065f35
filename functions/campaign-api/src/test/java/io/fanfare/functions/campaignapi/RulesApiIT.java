package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.sharing.Networks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of points through the handler. */
class RulesApiIT {
    private static final String PATH = "/v1/points/rules";
    private static final String RULES = """
            {"perClick":1,"clicksADay":20,"perReached":10,"perIntent":2,"intentNetworks":["linkedin","mail"],"perOwnWords":8,
            "ownWordsFrom":30,"perConversion":25,"perAuthor":3,"mostAuthor":30}""";
    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void without_a_version_the_defaults_hold_and_every_network_has_its_terms() {
        var answer = api.sample("show-points-rules").json();
        assertThat(answer.path("platformPolicy").asText()).isEqualTo("STRICT");
        assertThat(answer.path("versions")).hasSize(1);
        assertThat(answer.at("/versions/0/from").isNull()).isTrue();
        assertThat(answer.at("/versions/0/holds").asBoolean()).isTrue();
        assertThat(answer.at("/versions/0/rules/perAuthor").intValue()).isEqualTo(3);
        assertThat(answer.at("/versions/0/rules/intentNetworks"))
                .extracting(Object::toString)
                .doesNotContain("\"facebook\"");
        assertThat(answer.path("networks"))
                .hasSameSizeAs(Networks.DEFAULT.all())
                .allSatisfy(network -> {
                    assertThat(network.path("checked").asBoolean())
                            .isEqualTo(!network.path("readOn").isNull());
                    if (!network.path("strict").asBoolean()) {
                        assertThat(network.path("rewarded").asBoolean()).isFalse();
                        assertThat(network.path("rule").asText()).isNotEqualTo("NO_RULE");
                    }
                });
    }

    @Test
    void a_version_begins_on_its_day_and_gives_way_to_another_for_the_same_day() {
        var made = api.sample("make-points-rules");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("version").intValue()).isEqualTo(20261201);
        assertThat(made.json().path("holds").asBoolean()).isFalse();
        assertThat(api.post(PATH, made("2026-12-01", RULES.replace("\"perClick\":1", "\"perClick\":2")))
                        .status())
                .isEqualTo(201);
        var shown = api.get(PATH).json().path("versions");
        assertThat(shown).hasSize(2);
        assertThat(shown.at("/1/rules/perClick").intValue()).isEqualTo(2);
        assertThat(shown.at("/1/rules/intentNetworks").toString()).isEqualTo("[\"linkedin\",\"mail\"]");
        api.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(api.get(PATH).json().at("/versions/1/holds").asBoolean()).isTrue();
        assertThat(api.get(PATH).json().at("/versions/0/holds").asBoolean()).isFalse();
        assertThat(api.post(PATH, made("2026-12-01", RULES)).text()).contains("tomorrow-or-later");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01|2026-11-23|from|tomorrow-or-later",
                "2026-12-01|2028-11-23|from|too-far",
                "2026-12-01|soon|from|day",
                "\"perClick\":1,||rules.perClick|required",
                "\"perClick\":1|\"perClick\":-1|rules.perClick|range",
                "\"perConversion\":25|\"perConversion\":1001|rules.perConversion|range",
                "\"ownWordsFrom\":30|\"ownWordsFrom\":0|rules.ownWordsFrom|range",
                "\"ownWordsFrom\":30|\"ownWordsFrom\":101|rules.ownWordsFrom|range",
                "\"mostAuthor\":30|\"mostAuthor\":31|rules.mostAuthor|at-most-ten-times-per-author",
                "\"mail\"|\"pigeon\"|rules.intentNetworks[1]|one-of",
                "\"mail\"|\"facebook\"|rules.intentNetworks[1]|platform-policy",
                "\"mail\"|\"linkedin\"|rules.intentNetworks|doubled"
            })
    void what_may_not_be_is_named_with_its_rule(String what, String instead, String field, String rule) {
        var body = made("2026-12-01", RULES).replace(what, instead == null ? "" : instead);
        var answer = api.post(PATH, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("rule").asText()).isEqualTo(rule);
        assertThat(api.get(PATH).json().path("versions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12|period|not-in-future",
                "2025-10|period|too-old",
                "2026-W47|period|month",
                "ALL|period|month",
                "x|period|month"
            })
    void a_preview_is_of_a_month_that_has_begun(String period, String field, String rule) {
        var answer = api.post(PATH + "/preview", asked(period, RULES));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("rule").asText()).isEqualTo(rule);
    }

    @Test
    void a_preview_of_fewer_than_five_people_says_few_and_nothing_else() {
        people(1, 4, 3);
        var answer = api.sample("preview-points-rules");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("of").asText()).isEqualTo("few");
        assertThat(answer.json().path("rules")).isEmpty();
        assertThat(answer.json().path("more").asText()).isEqualTo("few");
    }

    @Test
    void a_preview_compares_totals_and_counts_people_without_naming_any() {
        // Six people with three readers each, six with one, six with two.
        people(1, 6, 3);
        people(7, 12, 1);
        people(13, 18, 2);
        var rules = RULES.replace("\"perClick\":1", "\"perClick\":4").replace("\"perReached\":10", "\"perReached\":4");
        var answer = api.post(PATH + "/preview", asked("2026-11", rules)).json();
        assertThat(answer.path("people").intValue()).isEqualTo(18);
        assertThat(answer.path("of").intValue()).isEqualTo(18);
        assertThat(answer.at("/rules/CLICK/now").longValue()).isEqualTo(6 * (3 + 1 + 2));
        assertThat(answer.at("/rules/CLICK/then").longValue()).isEqualTo(4 * 6 * (3 + 1 + 2));
        assertThat(answer.at("/rules/REACHED/then").longValue()).isEqualTo(4 * 18);
        // 13 becomes 16, 11 becomes 8, 12 stays.
        assertThat(answer.path("more").intValue()).isEqualTo(6);
        assertThat(answer.path("less").intValue()).isEqualTo(6);
        assertThat(answer.path("same").intValue()).isEqualTo(6);
        assertThat(api.get(PATH).json().path("versions")).hasSize(1);
    }

    @Test
    void a_rule_that_few_have_points_by_is_not_told_nor_is_the_next_smallest() {
        people(1, 9, 3);
        intents(1, 2);
        var answer = api.post(PATH + "/preview", asked("2026-11", RULES)).json();
        assertThat(answer.at("/rules/INTENT").isNull()).isTrue();
        assertThat(answer.path("rules")).filteredOn(rule -> rule.isNull()).hasSize(2);
        assertThat(answer.path("more").asText()).isEqualTo("few");
    }

    @Test
    void a_group_that_subtraction_would_give_away_is_hidden() {
        people(1, 6, 3);
        people(7, 12, 1);
        var answer = api.post(
                        PATH + "/preview",
                        asked(
                                "2026-11",
                                RULES.replace("\"perClick\":1", "\"perClick\":4")
                                        .replace("\"perReached\":10", "\"perReached\":4")))
                .json();
        assertThat(answer.path("same").asText()).isEqualTo("few");
        assertThat(List.of(answer.path("more").asText(), answer.path("less").asText()))
                .containsExactlyInAnyOrder("6", "hidden");
    }

    private void people(int first, int last, int human) {
        set(first, last, new HourFacts(human, 0, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0), "2026-11-21T09");
    }

    private void intents(int first, int last) {
        set(first, last, new HourFacts(0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0), "2026-11-21T10");
    }

    private void set(int first, int last, HourFacts facts, String hour) {
        var hours = new DynamoHours(api.main, api.main);
        var award = new AwardPoints(
                new DynamoFacts(api.main),
                AuthorCredit.NONE,
                new DynamoLedger(api.main),
                _ -> {},
                () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                api.clock);
        for (int person = first; person <= last; person++) {
            var share = new ShareKey(new ItemId(1), new EmployeeId(person), 1);
            hours.setShares(Hour.parse(hour), 1, Map.of(share, facts));
            award.award(share.person(), share.item(), api.clock.instant());
        }
    }

    private static String made(String from, String rules) {
        return "{\"from\":\"" + from + "\",\"rules\":" + rules + "}";
    }

    private static String asked(String period, String rules) {
        return "{\"period\":\"" + period + "\",\"rules\":" + rules + "}";
    }
}

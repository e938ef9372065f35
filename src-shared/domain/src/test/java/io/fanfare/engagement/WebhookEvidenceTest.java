package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Purpose;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a platform's report is evidence of. */
class WebhookEvidenceTest {
    private static final Instant MOMENT = Instant.parse("2026-11-23T08:10:00Z");
    private static final LinkCodec CODES = PostOffice.codec(Purpose.Secret.PUBLIC);
    private static final ItemId ITEM = new ItemId(4);
    private static final EmployeeId SANNE = new EmployeeId(7);
    /** A link for LinkedIn. */
    private static final String CODE = CODES.encode(new Link.ToShare(ITEM, SANNE, 1, null, 0));

    private static final EmployeeId MARIT = new EmployeeId(8);
    /** Marit's account at the provider {@code standard}. */
    private static final String ACCOUNT = "digest-of-marit";

    private static final WebhookEvidence EVIDENCE = new WebhookEvidence(
            () -> CODES,
            Networks.DEFAULT,
            (provider, digest) ->
                    provider.equals("standard") && digest.equals(ACCOUNT) ? Optional.of(MARIT) : Optional.empty());

    @Test
    void a_post_with_a_persons_own_link_confirms_the_share_where_it_happened() {
        assertThat(of(Kind.SHARE, Verb.ADDED, CODE, "x", null))
                .isEqualTo(new Evidence.Posted(MOMENT, ITEM, SANNE, 3, report(Kind.SHARE, Verb.ADDED, "x")));
    }

    @Test
    void where_nobody_says_where_or_the_network_is_none_of_ours_the_links_own_counts() {
        assertThat(of(Kind.SHARE, Verb.ADDED, CODE, null, null))
                .isEqualTo(new Evidence.Posted(MOMENT, ITEM, SANNE, 1, report(Kind.SHARE, Verb.ADDED, "standard")));
        assertThat(of(Kind.SHARE, Verb.ADDED, CODE, "myspace", null))
                .isEqualTo(new Evidence.Posted(MOMENT, ITEM, SANNE, 1, report(Kind.SHARE, Verb.ADDED, "myspace")));
    }

    @Test
    void an_account_that_somebody_named_makes_the_post_theirs_whoevers_link_it_carries() {
        var posted = new Evidence.Posted(MOMENT, ITEM, MARIT, 3, report(Kind.SHARE, Verb.ADDED, "x"));
        assertThat(by("standard", ACCOUNT, CODE, "x", null)).isEqualTo(posted);
        assertThat(by("standard", ACCOUNT, null, "x", "known")).isEqualTo(posted);
        assertThat(by("standard", "another digest", CODE, "x", null))
                .isEqualTo(new Evidence.Posted(MOMENT, ITEM, SANNE, 3, report(Kind.SHARE, Verb.ADDED, "x")));
        assertThat(by("meta", ACCOUNT, CODE, "x", null))
                .isInstanceOfSatisfying(
                        Evidence.Posted.class,
                        theirs -> assertThat(theirs.person()).isEqualTo(SANNE));
    }

    @Test
    void a_named_account_confirms_nothing_where_item_or_network_is_not_known() {
        assertThat(by("standard", ACCOUNT, null, "x", "unheard of"))
                .isEqualTo(new Evidence.PageEvent(MOMENT, null, report(Kind.SHARE, Verb.ADDED, "x")));
        assertThat(by("standard", ACCOUNT, null, "bluesky?", "known"))
                .isEqualTo(new Evidence.PageEvent(MOMENT, ITEM, report(Kind.SHARE, Verb.ADDED, "standard")));
    }

    private static Evidence.Deed by(
            String provider, String account, @Nullable String code, String network, @Nullable String post) {
        return EVIDENCE.of(
                new Inbound(
                        provider,
                        "key",
                        Kind.SHARE,
                        Verb.ADDED,
                        "subject",
                        code,
                        network,
                        post,
                        List.of("an older name", account),
                        MOMENT),
                WebhookEvidenceTest::itemOf);
    }

    @ParameterizedTest
    @CsvSource({"COMMENT, ADDED", "REACTION, ADDED", "SHARE, REMOVED", "SHARE, CHANGED", "UNKNOWN, ADDED"})
    void whatever_else_carries_the_link_counts_for_the_item_and_confirms_nothing(Kind kind, Verb verb) {
        assertThat(of(kind, verb, CODE, "x", null))
                .isEqualTo(new Evidence.PageEvent(MOMENT, ITEM, report(kind, verb, "x")));
    }

    @Test
    void what_is_about_a_known_post_counts_for_its_item_and_else_for_the_company() {
        assertThat(of(Kind.COMMENT, Verb.ADDED, null, "x", "known"))
                .isEqualTo(new Evidence.PageEvent(MOMENT, ITEM, report(Kind.COMMENT, Verb.ADDED, "x")));
        assertThat(of(Kind.COMMENT, Verb.ADDED, null, "x", "unheard of"))
                .isEqualTo(new Evidence.PageEvent(MOMENT, null, report(Kind.COMMENT, Verb.ADDED, "x")));
        assertThat(of(Kind.COMMENT, Verb.ADDED, null, "x", null))
                .isEqualTo(new Evidence.PageEvent(MOMENT, null, report(Kind.COMMENT, Verb.ADDED, "x")));
    }

    @Test
    void a_code_that_is_altered_or_of_another_link_is_nobodys_share() {
        var click = CODES.encode(new Link.Click(ITEM, SANNE, 1, Hour.of(MOMENT), false));
        var altered = CODE.substring(1) + CODE.charAt(0);
        for (var code : new String[] {click, altered, "", "nonsense"}) {
            assertThat(of(Kind.SHARE, Verb.ADDED, code, "x", null))
                    .isEqualTo(new Evidence.PageEvent(MOMENT, null, report(Kind.SHARE, Verb.ADDED, "x")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linkedin, linkedin",
        "my-space-2, my-space-2",
        "LinkedIn, standard",
        "2x, standard",
        "someone@example.com, standard",
        "a-word-of-twenty-one-, standard",
        "a-word-of-just-twenty, standard",
        "a-word-of-only-20-ch, a-word-of-only-20-ch",
        "'', standard"
    })
    void a_place_is_a_plain_short_word_or_the_provider(String network, String place) {
        assertThat(of(Kind.REACTION, Verb.ADDED, null, network, null))
                .isEqualTo(new Evidence.PageEvent(MOMENT, null, report(Kind.REACTION, Verb.ADDED, place)));
    }

    private static Evidence.Deed of(
            Kind kind, Verb verb, @Nullable String code, @Nullable String network, @Nullable String post) {
        return EVIDENCE.of(
                new Inbound("standard", "key", kind, verb, "subject", code, network, post, MOMENT),
                WebhookEvidenceTest::itemOf);
    }

    private static Optional<ItemId> itemOf(String post) {
        return post.equals("known") ? Optional.of(ITEM) : Optional.empty();
    }

    private static Evidence.Report report(Kind kind, Verb verb, String place) {
        return new Evidence.Report("standard", "key", kind, verb, place);
    }
}

package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.people.Account;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T09:05:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-23T08:59:30Z");
    private static final String CODE = "1Wd6ryjhSJgxMwuraYsUcpG";
    private static final String LINK = "https://share.example.com/s/" + CODE;

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "meta", "x", "mastodon", "standard"})
    void what_is_no_json_is_a_fault_that_does_not_quote_it(String provider) {
        for (var body : List.of("", "secret text", "\"secret\"", "7", "{\"a\":", "[".repeat(2_000))) {
            assertThatThrownBy(() -> read(provider, body))
                    .isInstanceOf(Json.MalformedJsonException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "meta", "x", "mastodon", "standard"})
    void what_is_new_is_unknown_and_the_same_the_second_time(String provider) {
        var body =
                "{\"type\":\"tomorrow\",\"object\":{\"id\":1},\"entry\":[{\"id\":\"1\",\"news\":{}}],\"extra\":[{}]}";
        assertThat(read(
                        provider,
                        provider.equals("meta") ? body.replace("\"object\":{\"id\":1}", "\"object\":\"page\"") : body))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.kind()).isEqualTo(Kind.UNKNOWN))
                .isEqualTo(read(
                        provider,
                        provider.equals("meta") ? body.replace("\"object\":{\"id\":1}", "\"object\":\"page\"") : body));
    }

    @Test
    void of_ten_linkedin_notifications_with_an_unknown_action_nine_are_known() {
        var actions = List.of(
                "LIKE",
                "COMMENT",
                "SHARE",
                "SHARE_MENTION",
                "APPLAUSE",
                "COMMENT_EDIT",
                "COMMENT_DELETE",
                "LIKE",
                "COMMENT",
                "SHARE");
        var notifications = IntStream.range(0, 10)
                .mapToObj(at -> notification(at, actions.get(at)))
                .collect(Collectors.joining(","));
        var events = read("linkedin", "{\"type\":\"X\",\"notifications\":[" + notifications + "],\"new\":1}");
        assertThat(events)
                .hasSize(10)
                .allSatisfy(event -> assertThat(event.occurredAt()).isEqualTo(BEFORE));
        assertThat(events).filteredOn(event -> event.kind() == Kind.UNKNOWN).hasSize(1);
        assertThat(events.stream().map(Inbound::dedupeKey))
                .doesNotHaveDuplicates()
                .contains("90071992547409930");
        assertThat(events.get(6)).satisfies(deleted -> {
            assertThat(deleted.verb()).isEqualTo(Verb.REMOVED);
            assertThat(deleted.subject()).isEqualTo(events.get(1).subject());
        });
    }

    @Test
    void both_spellings_of_a_linkedin_comment_are_one() {
        var full = read("linkedin", one("COMMENT", "urn:li:comment:(urn:li:activity:12,34)"));
        var brief = read("linkedin", one("COMMENT_DELETE", "urn:li:comment:(activity:12,34)"));
        assertThat(full.getFirst().subject())
                .isEqualTo(brief.getFirst().subject())
                .isEqualTo("comment:activity:12,34");
    }

    @ParameterizedTest
    @CsvSource({
        "comment, add, COMMENT, ADDED",
        "comment, remove, COMMENT, REMOVED",
        "comment, hide, COMMENT, CHANGED",
        "comment, edited, COMMENT, CHANGED",
        "reaction, add, REACTION, ADDED",
        "reaction, edit, REACTION, CHANGED",
        "reaction, remove, REACTION, REMOVED",
        "like, add, REACTION, ADDED",
        "share, add, SHARE, ADDED",
        "share, remove, SHARE, REMOVED",
        "status, add, UNKNOWN, ADDED",
        "event, add, UNKNOWN, ADDED",
        "share, juggle, UNKNOWN, ADDED"
    })
    void meta_items_and_verbs(String item, String verb, Kind kind, Verb expected) {
        var event = read("meta", page(item, verb, "5")).getFirst();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.verb()).isEqualTo(expected);
        assertThat(event.network()).isEqualTo("facebook");
        assertThat(event.occurredAt()).isEqualTo(BEFORE);
    }

    @Test
    void meta_comes_in_three_wrappings() {
        var inside =
                "\"field\":\"comments\",\"value\":{\"id\":\"17\",\"text\":\"x\",\"from\":{\"id\":\"9\"},\"media\":{\"id\":\"3\"}}";
        var changes = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"time\":1795424370,\"changes\":[{" + inside
                + "}]}]}";
        var direct = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"time\":1795424370," + inside + "}]}";
        var expected = read("meta", changes);
        assertThat(expected).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Kind.COMMENT);
            assertThat(event.network()).isEqualTo("instagram");
            assertThat(event.occurredAt()).isEqualTo(BEFORE);
        });
        assertThat(read("meta", direct)).isEqualTo(expected);
        assertThat(read("meta", "[" + changes + "]")).isEqualTo(expected);
    }

    @Test
    void metas_key_tells_events_apart_and_doubles_not() {
        var keys = new ArrayList<String>();
        for (var body : List.of(
                page("reaction", "add", "5"),
                page("reaction", "remove", "5"),
                page("reaction", "add", "6"),
                page("comment", "add", "5"))) {
            assertThat(read("meta", body)).isEqualTo(read("meta", body));
            keys.add(read("meta", body).getFirst().dedupeKey());
        }
        assertThat(keys)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{64}"));
    }

    @Test
    void ids_over_2_to_the_53_stay_exact() {
        var share = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"feed\",\"value\":"
                + "{\"item\":\"share\",\"verb\":\"add\",\"share_id\":%s,\"link\":\"" + LINK + "\"}}]}]}";
        assertThat(read("meta", share.formatted("9007199254740993")).getFirst().subject())
                .isEqualTo("9007199254740993");
        assertThat(read("meta", share.formatted("98735342324352123456789"))
                        .getFirst()
                        .subject())
                .isEqualTo("98735342324352123456789");
        assertThat(read("meta", share.formatted("9007199254740993")).getFirst().dedupeKey())
                .isNotEqualTo(read("meta", share.formatted("9007199254740992"))
                        .getFirst()
                        .dedupeKey());
        assertThat(read("meta", share.formatted("1")).getFirst().code()).isEqualTo(CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "post.create, SHARE, ADDED",
        "post.delete, SHARE, REMOVED",
        "post.reply.create, COMMENT, ADDED",
        "post.quote.create, SHARE, ADDED",
        "post.repost.create, SHARE, ADDED",
        "post.mention.create, SHARE, ADDED",
        "like.create, REACTION, ADDED",
        "follow.follow, UNKNOWN, ADDED"
    })
    void x_activities(String type, Kind kind, Verb verb) {
        var event = read("x", activity(type, "22", LINK)).getFirst();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.verb()).isEqualTo(verb);
        assertThat(event.dedupeKey()).isEqualTo("-2080761390344937796");
        assertThat(event.code()).isEqualTo(CODE);
        assertThat(event.occurredAt()).isEqualTo(BEFORE);
    }

    @Test
    void a_post_on_x_without_a_share_link_is_nobodys_business() {
        assertThat(read("x", activity("post.create", "22", "https://example.com/"))
                        .getFirst()
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(read("x", activity("post.reply.create", "11", "https://example.com/"))
                        .getFirst()
                        .kind())
                .as("an answer by the account itself")
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_deletion_on_x_names_the_post_that_was_created() {
        var created = read("x", activity("post.create", "22", LINK)).getFirst();
        var deleted = read("x", activity("post.delete", "22", "")).getFirst();
        var older = read(
                        "x",
                        "{\"for_user_id\":\"1\",\"tweet_delete_events\":[{\"status\":{\"id\":\"2080761390344937796\",\"user_id\":\"2\"},\"timestamp_ms\":\"1795424370000\"}]}")
                .getFirst();
        assertThat(deleted.subject()).isEqualTo(created.subject()).isEqualTo(older.subject());
        assertThat(older.verb()).isEqualTo(Verb.REMOVED);
        assertThat(older.occurredAt()).isEqualTo(BEFORE);
    }

    @Test
    void account_activity_on_x_is_read_by_its_text_ids_and_dates() {
        var body = "{\"for_user_id\":\"1\",\"tweet_create_events\":["
                + "{\"id\":9007199254740993,\"id_str\":\"9007199254740993\",\"created_at\":\"Mon Nov 23 08:59:30 +0000 2026\",\"user\":{\"id_str\":\"2\"},\"in_reply_to_status_id_str\":\"8\"},"
                + "{\"id_str\":\"10\",\"created_at\":\"Mon Nov 23 08:59:30 +0000 2026\",\"user\":{\"id_str\":\"1\"}},"
                + "{\"id_str\":\"11\",\"created_at\":\"Mon Nov 23 08:59:30 +0000 2026\",\"user\":{\"id_str\":\"2\"},\"extended_tweet\":{\"entities\":{\"urls\":[{\"expanded_url\":\""
                + LINK + "\"}]}}}],"
                + "\"favorite_events\":[{\"id\":\"ab\",\"timestamp_ms\":1795424370000,\"favorited_status\":{\"id_str\":\"8\"},\"user\":{\"id_str\":\"2\"}}],"
                + "\"direct_message_events\":[{\"text\":\"hi\"}]}";
        var events = read("x", body);
        assertThat(events)
                .extracting(Inbound::kind)
                .containsExactly(Kind.COMMENT, Kind.UNKNOWN, Kind.SHARE, Kind.REACTION, Kind.UNKNOWN);
        assertThat(events.getFirst().subject()).isEqualTo("9007199254740993");
        assertThat(events.getFirst().post()).isEqualTo("8");
        assertThat(events.subList(0, 4))
                .allSatisfy(event -> assertThat(event.occurredAt()).isEqualTo(BEFORE));
    }

    @Test
    void a_status_on_mastodon_counts_by_the_link_in_its_html() {
        var body =
                "{\"event\":\"status.created\",\"created_at\":\"2026-11-23T08:59:31Z\",\"object\":{\"id\":\"7\",\"uri\":\"https://s.example/7\",\"created_at\":\"2026-11-23T08:59:30Z\",\"content\":\"<a href=\\\"%s\\\"><span>x</span></a>\"}}";
        var shared = read("mastodon", body.formatted(LINK)).getFirst();
        assertThat(shared.kind()).isEqualTo(Kind.SHARE);
        assertThat(shared.code()).isEqualTo(CODE);
        assertThat(shared.occurredAt()).isEqualTo(BEFORE);
        assertThat(read("mastodon", body.formatted("https://example.com/"))
                        .getFirst()
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        var other = new WebhookReceipt("mastodon", "other", "id", RECEIVED, base64(body.formatted(LINK)));
        assertThat(WebhookReader.read(other))
                .singleElement()
                .satisfies(event -> assertThat(event.dedupeKey())
                        .as("another server has a status 7 too")
                        .isNotEqualTo(shared.dedupeKey()));
    }

    @Test
    void who_posted_on_mastodon_is_known_by_a_digest_alone() {
        var body =
                "{\"event\":\"status.created\",\"object\":{\"id\":\"7\",\"uri\":\"https://s.example/users/ann/statuses/7\",\"content\":\"\",\"reblog\":{\"content\":\"%s\"},\"account\":{\"username\":\"Ann\",\"acct\":\"%s\"}}}";
        var passedOn = read("mastodon", body.formatted(LINK, "Ann")).getFirst();
        assertThat(passedOn.kind()).isEqualTo(Kind.SHARE);
        assertThat(passedOn.accounts()).containsExactly(digest(Account.Network.MASTODON, "ann@s.example"));
        assertThat(read("mastodon", body.formatted(LINK, "ann@other.example"))
                        .getFirst()
                        .accounts())
                .containsExactly(digest(Account.Network.MASTODON, "ann@other.example"));
        assertThat(read("mastodon", body.formatted("", "Ann")).getFirst().accounts())
                .as("nothing of what is none of our business")
                .isEmpty();
        assertThat(passedOn.toString().toLowerCase(Locale.ROOT)).doesNotContain("ann@");
    }

    @Test
    void who_posted_on_x_is_known_by_number_and_by_name() {
        var reposted = read("x", activity("post.repost.create", "22", "")).getFirst();
        assertThat(reposted.accounts()).containsExactly(digest(Account.Network.X, "22"));
        var older = read(
                        "x",
                        "{\"for_user_id\":\"1\",\"tweet_create_events\":[{\"id_str\":\"9\",\"user\":{\"id_str\":\"22\",\"screen_name\":\"Ann\"}}]}")
                .getFirst();
        assertThat(older.accounts())
                .containsExactly(digest(Account.Network.X, "22"), digest(Account.Network.X, "@ann"));
        assertThat(older.toString()).doesNotContain("Ann");
    }

    private static String digest(Account.Network network, String name) {
        return Account.of(network, name).orElseThrow().digest();
    }

    private static String notification(int at, String action) {
        return "{\"notificationId\":9007199254740993%d,\"action\":\"%s\",\"sourcePost\":\"urn:li:activity:1\",\"generatedActivity\":\"urn:li:comment:(urn:li:activity:1,2)\",\"lastModifiedAt\":%d}"
                .formatted(at, action, BEFORE.toEpochMilli());
    }

    private static String one(String action, String generated) {
        return "{\"notifications\":[{\"notificationId\":1,\"action\":\"%s\",\"generatedActivity\":\"%s\"}]}"
                .formatted(action, generated);
    }

    private static String page(String item, String verb, String from) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1795424371,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"%s\",\"verb\":\"%s\",\"post_id\":\"1_2\",\"comment_id\":\"2_3\",\"reaction_type\":\"love\",\"from\":{\"id\":\"%s\",\"name\":\"Somebody\"},\"created_time\":%d}}]}]}"
                .formatted(item, verb, from, BEFORE.getEpochSecond());
    }

    private static String activity(String type, String author, String link) {
        return "{\"data\":{\"event_uuid\":\"-2080761390344937796\",\"event_type\":\"%s\",\"filter\":{\"user_id\":\"11\"},\"payload\":{\"id\":\"2080761390344937796\",\"author_id\":\"%s\",\"created_at\":\"%s\",\"entities\":{\"urls\":[{\"expanded_url\":\"%s\"}]}}}}"
                .formatted(type, author, BEFORE, link);
    }

    private static List<Inbound> read(String provider, String body) {
        return List.copyOf(
                WebhookReader.read(new WebhookReceipt(provider, "connection", "id", RECEIVED, base64(body))));
    }

    private static String base64(String body) {
        return Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    }
}

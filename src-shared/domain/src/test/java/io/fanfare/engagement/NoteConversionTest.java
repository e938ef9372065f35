package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Money;
import io.fanfare.conversion.Conversion.Source;
import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the company's systems and its site say of conversions. */
class NoteConversionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final LinkCodec CODES = PostOffice.codec(Purpose.Secret.PUBLIC);
    private static final Link.Click CLICK =
            new Link.Click(new ItemId(4), new EmployeeId(7), 1, Hour.parse("2026-11-22T14"), false);
    private static final Link.Click OTHER =
            new Link.Click(new ItemId(4), new EmployeeId(8), 3, Hour.parse("2026-11-22T15"), true);
    private static final String CODE = CODES.encode(CLICK);
    private static final Money WORTH = new Money(4_900, "EUR");
    private static final Visit VISIT = new Visit("request-1", NOW, "POST", "Firefox", true, "192.0.2.0/24", Map.of());

    private final List<Engagement> noted = new ArrayList<>();
    private final List<String> correlations = new ArrayList<>();
    private final Engagements engagements = (engagement, correlation) -> {
        noted.add(engagement);
        correlations.add(correlation);
    };
    private final NoteConversion conversions = new NoteConversion(() -> CODES, engagements, () -> NOW);
    private final HearSite site = new HearSite(() -> CODES, engagements);

    @Test
    void genuine_clicks_are_kept_each_once_and_the_others_counted() {
        var clicks = List.of(CODE, CODES.encode(OTHER), CODE, "fb.1.1596403881668.1116446470", CODE + "x");
        var report = conversions.note(report("order-1", NOW.minusSeconds(60), clicks));
        assertThat(report.clicks()).isEqualTo(2);
        assertThat(report.ignored()).isEqualTo(2);
        assertThat(noted)
                .containsExactly(new Engagement.Converted(new Conversion.Recorded(
                        Conversion.id(Source.API, "", "order-1"),
                        3,
                        NOW.minusSeconds(60),
                        Conversion.Kind.SALE,
                        WORTH,
                        List.of(CLICK, OTHER),
                        2,
                        true,
                        Source.API)));
    }

    @Test
    void a_code_of_another_link_is_no_click() {
        var share = CODES.encode(new Link.ToShare(new ItemId(4), new EmployeeId(7), 1, null, 0));
        assertThat(conversions.note(report("order-1", NOW, List.of(share))).clicks())
                .isZero();
    }

    @Test
    void the_same_key_is_the_same_conversion_and_another_another() {
        var first = conversions.note(report("order-1", NOW, List.of()));
        assertThat(conversions.note(report("order-1", NOW, List.of())).id()).isEqualTo(first.id());
        assertThat(conversions.note(report("order-2", NOW, List.of())).id()).isNotEqualTo(first.id());
        assertThat(first.id()).doesNotContain("order");
        assertThat(correlations.getFirst()).isEqualTo("conversion-" + first.id());
    }

    @Test
    void what_comes_after_its_hour_was_sealed_is_kept_and_called_late() {
        var sealed = Hour.of(NOW).start().minus(Duration.ofDays(28)).minusSeconds(1);
        assertThat(conversions.note(report("order-1", sealed, List.of())).late())
                .isTrue();
        assertThat(conversions
                        .note(report("order-2", sealed.plusSeconds(1), List.of()))
                        .late())
                .isFalse();
        assertThat(noted).hasSize(2);
    }

    @Test
    void a_conversion_can_be_taken_back_whether_it_is_known_or_not() {
        conversions.remove("c-1");
        assertThat(noted).containsExactly(new Engagement.Converted(new Conversion.Removed("c-1", NOW)));
    }

    @Test
    void what_a_browser_says_happened_when_the_gateway_heard_it() {
        site.hear(new SiteCall.Converted(Conversion.Kind.LEAD, WORTH, "form-1", List.of("forged", CODE)), VISIT);
        assertThat(noted)
                .containsExactly(new Engagement.Converted(new Conversion.Recorded(
                        Conversion.id(Source.SITE, "", "form-1"),
                        1,
                        NOW,
                        Conversion.Kind.LEAD,
                        WORTH,
                        List.of(CLICK),
                        1,
                        true,
                        Source.SITE)));
        assertThat(correlations).containsExactly("request-1");
    }

    @Test
    void a_key_of_the_site_is_another_than_the_same_key_of_a_system() {
        site.hear(new SiteCall.Converted(Conversion.Kind.LEAD, null, "order-1", List.of(CODE)), VISIT);
        var converted = (Engagement.Converted) noted.getFirst();
        assertThat(converted.conversion().id())
                .isNotEqualTo(
                        conversions.note(report("order-1", NOW, List.of())).id());
    }

    @Test
    void who_landed_on_the_page_is_known_by_the_click_that_led_there() {
        site.hear(new SiteCall.Landed(CODE), VISIT);
        assertThat(noted)
                .containsExactly(new Engagement.Landed(
                        "request-1", NOW, new ItemId(4), new EmployeeId(7), 1, "Firefox", true, "192.0.2.0/24"));
    }

    @Test
    void without_a_genuine_click_nothing_that_a_browser_says_is_noted() {
        site.hear(new SiteCall.Landed("forged"), VISIT);
        site.hear(new SiteCall.Converted(Conversion.Kind.LEAD, null, "form-1", List.of("forged")), VISIT);
        site.hear(new SiteCall.Converted(Conversion.Kind.LEAD, null, "form-1", List.of()), VISIT);
        assertThat(noted).isEmpty();
    }

    private static NoteConversion.Report report(String key, Instant at, List<String> clicks) {
        return new NoteConversion.Report(key, 3, Conversion.Kind.SALE, at, WORTH, clicks, true);
    }
}

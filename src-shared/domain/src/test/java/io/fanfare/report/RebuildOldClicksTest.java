package io.fanfare.report;

import static io.fanfare.report.Rebuilding.ITEM;
import static io.fanfare.report.Rebuilding.NINE;
import static io.fanfare.report.Rebuilding.SHARE;
import static io.fanfare.report.Rebuilding.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Source;
import io.fanfare.conversion.Model;
import io.fanfare.engagement.Engagement;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversion may name clicks that no window holds. */
class RebuildOldClicksTest {
    private static final Hour LONG_AGO =
            Hour.of(TEN.start().minus(Model.LONGEST)).plus(-1);

    @Test
    void clicks_before_every_window_and_after_the_conversion_stand_for_nobody() {
        var rebuilding = new Rebuilding();
        rebuilding.judging.at("2026-11-21T11:30:00Z");
        rebuilding.judging.record(sale(click(LONG_AGO), click(NINE), click(TEN.plus(1))));
        rebuilding.judge();

        assertThat(rebuilding.look().holds()).isTrue();
    }

    private static Link.Click click(Hour hour) {
        return new Link.Click(ITEM, SHARE.person(), SHARE.network(), hour, false);
    }

    private static Engagement sale(Link.Click... clicks) {
        return new Engagement.Converted(new Conversion.Recorded(
                Conversion.id(Source.API, "", "order-2"),
                1,
                Instant.parse("2026-11-21T10:35:00Z"),
                Conversion.Kind.SALE,
                null,
                List.of(clicks),
                0,
                false,
                Source.API));
    }
}

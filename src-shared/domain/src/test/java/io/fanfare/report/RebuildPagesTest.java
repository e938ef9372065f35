package io.fanfare.report;

import static io.fanfare.report.Rebuilding.NINE;
import static io.fanfare.report.Rebuilding.PAGE;
import static io.fanfare.report.Rebuilding.TEN;
import static io.fanfare.report.Rebuilding.spoil;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.FakeHours.Cell;
import io.fanfare.engagement.PageFold;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands of platforms' reports is held against the reports. */
class RebuildPagesTest {
    private static final PageFold.Counts WRONG = new PageFold.Counts(3, 0, 0);

    private final Rebuilding rebuilding = new Rebuilding();

    @Test
    void a_spoiled_figure_of_an_items_page_is_told_and_mended() {
        spoil(rebuilding.judging.hours.pages, PAGE, NINE, WRONG);

        var told = rebuilding.look();

        assertThat(told.holds()).isFalse();
        assertThat(told.pages()).isEqualTo(Map.of(NINE, 1));
        rebuilding.assertMends();
    }

    @Test
    void reports_of_the_companys_page_that_nobody_told_of_and_a_missing_one_are_told_and_mended() {
        var pages = rebuilding.judging.hours.pages;
        pages.remove(new Cell<>(PAGE, NINE));
        spoil(pages, new PageFold.Page(null, "linkedin"), NINE, WRONG);
        spoil(pages, new PageFold.Page(null, "x"), TEN, WRONG);

        assertThat(rebuilding.look().pages()).isEqualTo(Map.of(NINE, 2, TEN, 1));
        rebuilding.assertMends();
    }

    @Test
    void a_page_of_an_hour_that_waits_for_the_judge_is_left_alone() {
        spoil(rebuilding.judging.hours.pages, PAGE, NINE, WRONG);
        rebuilding.judging.hours.mark(NINE);
        var before = rebuilding.rows();

        assertThat(rebuilding.apply().pages()).isEmpty();
        assertThat(rebuilding.rows()).isEqualTo(before);
    }
}

package io.fanfare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCursorTest {
    @Test
    void a_cursor_comes_back_from_its_text() {
        var cursor = new CalendarCursor(Instant.parse("2026-11-23T09:05:00.123Z"), new CampaignId(12));

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(CalendarCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAA"})
    void other_texts_are_no_cursors(String text) {
        assertThat(CalendarCursor.parse(text)).isEmpty();
    }
}

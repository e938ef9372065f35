package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Some weeks around a hashtag, with a board of their own.
 *
 * @param hashtag with its {@code #}; only items whose suggestions carry it count
 * @param campaigns whose items count
 * @param title by language, at least one
 * @param prize by language; may be empty
 * @param from the first day
 * @param until the last day
 */
public record Contest(
        int id,
        String hashtag,
        List<CampaignId> campaigns,
        Map<Language, String> title,
        Map<Language, String> prize,
        LocalDate from,
        LocalDate until) {
    public Contest {
        campaigns = List.copyOf(campaigns);
        title = Map.copyOf(title);
        prize = Map.copyOf(prize);
        if (title.isEmpty() || until.isBefore(from)) {
            throw new IllegalArgumentException("a contest has a title and a window");
        }
    }

    public boolean counts(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Its days are those of UTC, as all days of figures are. */
    public boolean isOver(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(until);
    }

    /** Whether posts with these hashtags count; hashtags are the same whatever their case. */
    public boolean counts(Collection<String> hashtags) {
        return hashtags.stream().anyMatch(tag -> tag.toLowerCase(Locale.ROOT).equals(hashtag.toLowerCase(Locale.ROOT)));
    }
}

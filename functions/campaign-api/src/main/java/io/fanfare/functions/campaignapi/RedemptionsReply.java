package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fanfare.people.Employee;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people asked for, with the name of who did: a reward must be handed over, and they are told so before they ask. */
record RedemptionsReply(List<Line> redemptions) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(java.time.ZoneOffset.UTC);

    /**
     * @param id names it in the paths of this API
     * @param entry its id in a draw
     * @param name null for somebody who is not known any more
     * @param won of a draw that was drawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String id,
            String entry,
            int reward,
            @Nullable String title,
            @Nullable String name,
            long points,
            String status,
            String at,
            @Nullable String settledAt,
            @Nullable Boolean won) {}

    static RedemptionsReply of(
            List<Redemption> redemptions,
            Map<Integer, Offered> rewards,
            Function<Redemption, Optional<Employee>> people,
            Function<Offered, String> titles) {
        return new RedemptionsReply(redemptions.stream()
                .map(redemption -> line(redemption, rewards.get(redemption.reward()), people.apply(redemption), titles))
                .toList());
    }

    private static Line line(
            Redemption redemption,
            @Nullable Offered offered,
            Optional<Employee> person,
            Function<Offered, String> titles) {
        var drawn = offered == null ? null : offered.drawn();
        var settledAt = redemption.settledAt();
        return new Line(
                MOMENT.format(redemption.at()) + "-" + redemption.id(),
                redemption.id(),
                redemption.reward(),
                offered == null ? null : titles.apply(offered),
                person.map(Employee::profile)
                        .map(profile -> profile.firstName() + " " + profile.lastName())
                        .orElse(null),
                redemption.points(),
                redemption.status().name(),
                redemption.at().toString(),
                settledAt == null ? null : settledAt.toString(),
                drawn == null ? null : drawn.winners().contains(redemption.id()));
    }

    /** What a path names; empty for anything else. */
    static Optional<Named> named(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Named(parts[1], MOMENT.parse(parts[0], Instant::from)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    record Named(String id, Instant at) {}
}

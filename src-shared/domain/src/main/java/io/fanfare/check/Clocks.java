package io.fanfare.check;

import io.fanfare.people.Profile;
import io.fanfare.report.PeopleCount;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** By which clock most people of a country live. People may choose their own: what fewer than five chose decides nothing. */
final class Clocks {
    private final Map<String, Map<ZoneId, Integer>> byCountry = new HashMap<>();
    private final Map<ZoneId, Integer> all = new HashMap<>();

    void see(Profile person) {
        byCountry.computeIfAbsent(person.country(), _ -> new HashMap<>()).merge(person.zone(), 1, Integer::sum);
        all.merge(person.zone(), 1, Integer::sum);
    }

    /** The company's where the country's does not show. */
    ZoneId of(String country) {
        return most(byCountry.getOrDefault(country, Map.of()))
                .or(() -> most(all))
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> most(Map<ZoneId, Integer> clocks) {
        return clocks.entrySet().stream()
                .filter(clock -> clock.getValue() >= PeopleCount.K)
                .max(Map.Entry.<ZoneId, Integer>comparingByValue()
                        .thenComparing(clock -> clock.getKey().getId(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}

package io.fanfare.aws.dynamo;

import io.fanfare.board.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people have how many points, cut into rows that know how many stand above them: so one row tells a place.
 *
 * @param above how many people have more points than anybody in this part
 * @param all how many people there are in all parts
 * @param people how many people by points, of this part
 */
record RankText(int above, int all, NavigableMap<Long, Integer> people) {
    /** Of at most 19 characters each ("1234567890123456:99"), so that a row stays under 4 KB; most are eight. */
    private static final int A_ROW = 200;

    /** The parts, the highest points first. */
    static List<RankText> parts(NavigableMap<Long, Integer> people) {
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        var parts = new ArrayList<RankText>();
        int above = 0;
        var part = new TreeMap<Long, Integer>();
        for (var each : people.descendingMap().entrySet()) {
            part.put(each.getKey(), each.getValue());
            if (part.size() == A_ROW || each.getKey().equals(people.firstKey())) {
                parts.add(new RankText(above, all, part));
                above += part.values().stream().mapToInt(Integer::intValue).sum();
                part = new TreeMap<>();
            }
        }
        return List.copyOf(parts);
    }

    long lowest() {
        return people.firstKey();
    }

    Place place(long points) {
        int more = people.tailMap(points, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Place.of(above + more, people.getOrDefault(points, 0), all);
    }

    String write() {
        var text = new StringBuilder().append(above).append(' ').append(all);
        people.forEach(
                (points, count) -> text.append(' ').append(points).append(':').append(count));
        return text.toString();
    }

    static RankText read(String text) {
        var parts = text.split(" ");
        var people = new TreeMap<Long, Integer>();
        for (int at = 2; at < parts.length; at++) {
            var entry = parts[at].split(":", 2);
            people.put(Long.parseLong(entry[0]), Integer.parseInt(entry[1]));
        }
        return new RankText(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), people);
    }

    /** The whole of which these are parts. */
    static NavigableMap<Long, Integer> whole(List<RankText> parts) {
        var people = new TreeMap<Long, Integer>();
        parts.stream().map(RankText::people).map(Map::copyOf).forEach(people::putAll);
        return people;
    }
}

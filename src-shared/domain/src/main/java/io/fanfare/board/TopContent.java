package io.fanfare.board;

import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.util.List;

/**
 * The items of a period that most people shared; of those with as many, the ones most read.
 *
 * @param lines at most ten, the highest first
 * @param at since when it stands like this
 */
public record TopContent(Period period, List<Line> lines, Instant at) {
    public TopContent {
        lines = List.copyOf(lines);
    }

    /**
     * @param rank from 1; the same shares and readers share a rank
     * @param title in the company's language
     * @param sharers people whose shares left evidence; an item that few shared is not here
     * @param readers people outside who followed a link to it in the period
     */
    public record Line(int rank, ItemId item, String title, PeopleCount sharers, long readers) {}
}

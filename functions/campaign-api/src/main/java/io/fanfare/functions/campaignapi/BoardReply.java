package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fanfare.board.Board;
import io.fanfare.board.TopContent;
import io.fanfare.kernel.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board on the wire; what its kind does not have is left out.
 *
 * @param standing how many have a place
 * @param corrected points of everybody that were corrected since it was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardReply(
        String scope,
        String kind,
        String at,
        @Nullable String closed,
        @Nullable Long corrected,
        @Nullable Object standing,
        List<Line> lines) {
    /**
     * @param points of a team: per active member
     * @param sharers people whose shares of the item left evidence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int rank,
            String name,
            @Nullable Long points,
            @Nullable Integer item,
            @Nullable Object sharers,
            @Nullable Long readers) {}

    static BoardReply of(Board board) {
        var closed = board.closed();
        var since = board.since();
        return new BoardReply(
                board.scope().text(),
                board.kind().name(),
                Moments.text(board.at()),
                closed == null ? null : Moments.text(closed),
                since == null ? null : since.points(),
                ResultsReply.told(board.standing()),
                board.lines().stream()
                        .map(line -> new Line(line.rank(), line.name(), line.points(), null, null, null))
                        .toList());
    }

    static BoardReply of(TopContent content) {
        return new BoardReply(
                content.period().text(),
                "CONTENT",
                Moments.text(content.at()),
                null,
                null,
                null,
                content.lines().stream()
                        .map(line -> new Line(
                                line.rank(),
                                line.title(),
                                null,
                                line.item().value(),
                                ResultsReply.told(line.sharers()),
                                line.readers()))
                        .toList());
    }
}

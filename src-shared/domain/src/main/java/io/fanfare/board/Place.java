package io.fanfare.board;

/**
 * Where a number of points stands among those on a board.
 *
 * @param rank from 1; the same points share a rank
 * @param percentile which part of those on the board has as many points or more, in whole percents, 1 to 100: "among the first 8 %"
 */
public record Place(int rank, int percentile) {
    /**
     * @param above how many people have more points
     * @param equal how many have as many, oneself included
     * @param all how many stand on the board
     */
    public static Place of(int above, int equal, int all) {
        int share = Math.ceilDiv((above + Math.max(1, equal)) * 100, Math.max(1, all));
        return new Place(above + 1, Math.clamp(share, 1, 100));
    }
}

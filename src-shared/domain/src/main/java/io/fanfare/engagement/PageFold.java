package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.webhook.Inbound;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What platforms report in an hour, by item and network; a pure function of the evidence. What was withdrawn counts for nothing. */
public record PageFold(Map<Page, Counts> pages) {
    public static final PageFold EMPTY = new PageFold(Map.of());

    public PageFold {
        pages = Map.copyOf(pages);
    }

    /**
     * Whose engagement it is.
     *
     * @param item null for the company's page
     * @param network key of the network
     */
    public record Page(@Nullable ItemId item, String network) {}

    /** Shares, comments and reactions of others. */
    public record Counts(int shares, int comments, int reactions) {
        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(shares + other.shares, comments + other.comments, reactions + other.reactions);
        }

        private static Counts of(Evidence.Report report) {
            if (report.verb() != Inbound.Verb.ADDED) {
                return NONE;
            }
            return switch (report.kind()) {
                case SHARE -> new Counts(1, 0, 0);
                case COMMENT -> new Counts(0, 1, 0);
                case REACTION -> new Counts(0, 0, 1);
                case UNKNOWN -> NONE;
            };
        }
    }

    /** Counts the hour's reports; a page stays in it with zeros when all of them were withdrawn. */
    public static PageFold of(Hour hour, Collection<? extends Evidence> evidence) {
        var pages = new HashMap<Page, Counts>();
        var withdrawn = Withdrawals.of(evidence);
        for (var piece : evidence) {
            if (hour.contains(piece.moment())) {
                boolean gone = withdrawn.contains(piece.naturalId());
                switch (piece) {
                    case Evidence.Posted posted -> add(pages, posted.item(), posted.report(), gone);
                    case Evidence.PageEvent event -> add(pages, event.item(), event.report(), gone);
                    default -> {
                        // Nothing that a platform reports.
                    }
                }
            }
        }
        return new PageFold(pages);
    }

    public Counts counts(Page page) {
        return pages.getOrDefault(page, Counts.NONE);
    }

    /** The pages whose counts are others here than there, whichever side lacks them. */
    public Set<Page> differences(PageFold other) {
        return Stream.concat(pages.keySet().stream(), other.pages.keySet().stream())
                .filter(page -> !counts(page).equals(other.counts(page)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(Map<Page, Counts> pages, @Nullable ItemId item, Evidence.Report report, boolean withdrawn) {
        pages.merge(new Page(item, report.place()), withdrawn ? Counts.NONE : Counts.of(report), Counts::plus);
    }
}

package io.fanfare.functions.campaignapi;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.AuditHits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the hits behind an hour, on the wire.
 *
 * @param count how many hits the hour has
 * @param next the cursor of the next page; null after the last
 */
record HitsReply(
        int item,
        String hour,
        int rulesVersion,
        int count,
        List<HitReply> hits,
        @Nullable String next) {
    private static final List<String> HEADS =
            List.of("at", "network", "verdict", "score", "signs", "agent", "inside", "rulesVersion");

    /**
     * @param score what speaks for a machine, less what speaks for a person
     * @param signs what was seen on the hit, whether it settled the matter or not
     */
    record HitReply(
            String at, String network, String verdict, int score, List<String> signs, String agent, boolean inside) {}

    static HitsReply of(ItemId item, Hour hour, AuditHits.Outcome.Page page, @Nullable String next) {
        return new HitsReply(
                item.value(),
                hour.toString(),
                page.rulesVersion(),
                page.hour(),
                page.hits().stream().map(HitsReply::hit).toList(),
                next);
    }

    String csv() {
        var csv = new Csv(HEADS);
        hits.forEach(hit -> csv.row(
                hit.at(),
                hit.network(),
                hit.verdict(),
                hit.score(),
                String.join(" ", hit.signs()),
                hit.agent(),
                hit.inside(),
                rulesVersion));
        return csv.text();
    }

    private static HitReply hit(AuditHits.AuditedHit hit) {
        return new HitReply(
                hit.at().toString(),
                hit.network(),
                hit.judgement().verdict().name(),
                hit.judgement().score(),
                hit.judgement().signs().stream().map(Enum::name).toList(),
                hit.agent().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                hit.inside());
    }
}

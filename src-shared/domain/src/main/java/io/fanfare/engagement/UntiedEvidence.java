package io.fanfare.engagement;

import io.fanfare.conversion.Conversion;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps evidence without the people who do not want to be tied to it. Readers of their links stay, as those of {@link EmployeeId#NOBODY}, so
 * that totals do not change; what they do themselves is not kept at all. A report of a platform stays as one of the company's page.
 */
public final class UntiedEvidence implements EvidenceLog {
    private final EvidenceLog log;
    private final Untracked untracked;

    public UntiedEvidence(EvidenceLog log, Untracked untracked) {
        this.log = log;
        this.untracked = untracked;
    }

    @Override
    public boolean append(Evidence evidence) {
        return untied(evidence).map(log::append).orElse(false);
    }

    @Override
    public Set<Hour> appendVersion(Evidence.OfConversion said) {
        return log.appendVersion(
                said.conversion() instanceof Conversion.Recorded recorded
                        ? new Evidence.OfConversion(untied(recorded))
                        : said);
    }

    @Override
    public void mark(Hour hour) {
        log.mark(hour);
    }

    @Override
    public void countLate() {
        log.countLate();
    }

    @Override
    public Optional<byte[]> salt(LocalDate day, LocalDate today) {
        return log.salt(day, today);
    }

    /** What is kept of it; empty for nothing. */
    private Optional<Evidence> untied(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Seen(var hit, var visitor)
            when covers(hit.person(), hit.moment()) ->
                hit.isOfMail() ? Optional.empty() : Optional.of(new Evidence.Seen(ofNobody(hit), visitor));
            case Evidence.Landed(var landing, var visitor)
            when covers(landing.person(), landing.moment()) ->
                landing.network() == Engagement.Hit.SHARE_PAGE
                        ? Optional.empty()
                        : Optional.of(new Evidence.Landed(ofNobody(landing), visitor));
            case Evidence.Delivered(var delivered) -> untied(delivered);
            case Evidence.Posted posted
            when covers(posted.person(), posted.moment()) ->
                Optional.of(new Evidence.PageEvent(posted.moment(), posted.item(), posted.report()));
            case Evidence.OfShare deed when covers(deed.person(), deed.moment()) -> Optional.empty();
            case Evidence.Trace _, Evidence.Deed _ -> Optional.of(evidence);
        };
    }

    private Optional<Evidence> untied(Engagement.Delivered delivered) {
        var arrivals = delivered.arrivals().stream()
                .filter(arrival -> !covers(arrival.person(), arrival.moment()))
                .toList();
        return arrivals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence.Delivered(new Engagement.Delivered(arrivals)));
    }

    /** A click knows its hour alone: the whole hour in which tracking ended is untied. */
    private Conversion.Recorded untied(Conversion.Recorded recorded) {
        var clicks = recorded.clicks().stream()
                .map(click -> covers(click.person(), lastMoment(click.hour())) ? ofNobody(click) : click)
                .toList();
        return new Conversion.Recorded(
                recorded.id(),
                recorded.order(),
                recorded.moment(),
                recorded.kind(),
                recorded.value(),
                clicks,
                recorded.ignored(),
                recorded.inside(),
                recorded.source());
    }

    private static Instant lastMoment(Hour hour) {
        return hour.plus(1).start().minusMillis(1);
    }

    private boolean covers(EmployeeId person, Instant moment) {
        return untracked.covers(person, moment);
    }

    private static Engagement.Hit ofNobody(Engagement.Hit hit) {
        return new Engagement.Hit(
                hit.id(),
                hit.moment(),
                hit.item(),
                EmployeeId.NOBODY,
                hit.network(),
                hit.variant(),
                hit.method(),
                hit.agent(),
                hit.inside(),
                hit.net(),
                hit.signals());
    }

    private static Engagement.Landed ofNobody(Engagement.Landed landing) {
        return new Engagement.Landed(
                landing.id(),
                landing.moment(),
                landing.item(),
                EmployeeId.NOBODY,
                landing.network(),
                landing.agent(),
                landing.inside(),
                landing.net());
    }

    private static Link.Click ofNobody(Link.Click click) {
        return new Link.Click(click.item(), EmployeeId.NOBODY, click.network(), click.hour(), click.inside());
    }
}

package io.fanfare.local.ses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** How SES behaves: all well unless a test says otherwise. Seeded, so that a run can be repeated. */
public final class MailWeather {
    private final Random random;
    private int ratePerSecond = Integer.MAX_VALUE;
    private int dailyQuota = -1;
    private boolean sending = true;
    private final Map<String, String> suppressed = new TreeMap<>();
    private Function<Mail, Optional<SesFault>> refuse = _ -> Optional.empty();
    private Function<Mail, Optional<SesFault>> breakAfter = _ -> Optional.empty();
    private double loss;
    private double duplicates;
    private boolean reordered;

    public MailWeather(long seed) {
        random = new Random(seed);
    }

    /** So many recipients a second of the cloud's clock, and so many in 24 hours; -1 is no daily limit. */
    public synchronized MailWeather quotas(int perSecond, int perDay) {
        ratePerSecond = perSecond;
        dailyQuota = perDay;
        return this;
    }

    /** Whether the account may send at all; while it may not, every mail is refused. */
    public synchronized MailWeather sending(boolean enabled) {
        sending = enabled;
        return this;
    }

    /** @param reason BOUNCE or COMPLAINT: what puts an address on the account's suppression list */
    public synchronized MailWeather suppressing(String address, String reason) {
        suppressed.put(address, reason);
        return this;
    }

    /** Answers an error instead of taking a mail. */
    public synchronized MailWeather refusing(Function<Mail, Optional<SesFault>> when) {
        refuse = when;
        return this;
    }

    /** Takes a mail and then answers an error all the same: the caller cannot know. */
    public synchronized MailWeather breakingAfterwards(Function<Mail, Optional<SesFault>> when) {
        breakAfter = when;
        return this;
    }

    /** Loses and doubles this part of the events (0 to 1), and mixes up those that come at once. */
    public synchronized MailWeather events(double lost, double doubled, boolean mixed) {
        loss = lost;
        duplicates = doubled;
        reordered = mixed;
        return this;
    }

    synchronized boolean isSending() {
        return sending;
    }

    synchronized Map<String, String> suppressed() {
        return Map.copyOf(suppressed);
    }

    synchronized int ratePerSecond() {
        return ratePerSecond;
    }

    synchronized int dailyQuota() {
        return dailyQuota;
    }

    synchronized Optional<SesFault> refuses(Mail mail) {
        return sending ? refuse.apply(mail) : Optional.of(SesFault.PAUSED);
    }

    synchronized Optional<SesFault> breaksAfter(Mail mail) {
        return breakAfter.apply(mail);
    }

    /** What arrives of events. */
    synchronized <E> List<E> pass(List<E> events) {
        var arriving = new ArrayList<E>();
        for (var event : events) {
            if (random.nextDouble() >= loss) {
                arriving.add(event);
                if (random.nextDouble() < duplicates) {
                    arriving.add(event);
                }
            }
        }
        if (reordered) {
            Collections.shuffle(arriving, random);
        }
        return arriving;
    }
}

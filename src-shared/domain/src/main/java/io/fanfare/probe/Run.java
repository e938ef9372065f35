package io.fanfare.probe;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;

/** The probe's run of one hour. All that it is about has the same number, which follows from the hour: whoever ticks again finds the same run. */
public record Run(Hour hour) {
    private static final int SECONDS = Math.toIntExact(Duration.ofHours(1).toSeconds());

    /** The run whose test person that is. */
    public static Run of(EmployeeId person) {
        return new Run(Hour.of(Instant.ofEpochSecond((long) (person.value() - Hidden.FIRST) * SECONDS)));
    }

    public int number() {
        return Math.toIntExact(Hidden.FIRST + hour.start().getEpochSecond() / SECONDS);
    }

    /** A test person for each run: nobody's weekly asks, caps or history stand in the way of the next. */
    public EmployeeId person() {
        return new EmployeeId(number());
    }

    public ItemId item() {
        return new ItemId(number());
    }

    public CampaignId campaign() {
        return new CampaignId(number());
    }

    /** The week in which its mail is claimed. */
    public Week week() {
        return Week.of(hour.start());
    }

    public Run before(int hours) {
        return new Run(hour.plus(-hours));
    }
}

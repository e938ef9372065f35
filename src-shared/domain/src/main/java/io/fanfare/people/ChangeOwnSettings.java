package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/** Lets people set things for themselves. What comes for a canary is a scanner's press and sets nothing. */
public final class ChangeOwnSettings {
    private final OwnSettings settings;

    public ChangeOwnSettings(OwnSettings settings) {
        this.settings = settings;
    }

    /** Setting the same again changes nothing; signing out does each time. */
    public void change(EmployeeId person, OwnSetting setting, Instant now) {
        settings.change(person, found -> found.isCanary() ? found : setting.of(found), now);
    }
}

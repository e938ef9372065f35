package io.fanfare.probe;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.people.Employee;
import java.util.List;

/** What is stored of the probe's runs. */
public interface Runs {
    /** Puts what a run is about, as far as it is not there yet; the person first, so that {@link #upTo} finds also what a crash left. */
    void launch(Campaign campaign, Item item, Employee person);

    Progress progress(Run run);

    /** Notes that page, press and link of a launched run did what they should. */
    void walked(Run run);

    /** Launched runs up to this one that are not cleaned away, the oldest first; not all when there are many. */
    List<Run> upTo(Run last);

    /** Deletes whatever is stored under the run's numbers, the person last; evidence goes by itself, in its time. */
    void clean(Run run);

    /** How far a run has come. */
    enum Progress {
        NONE,
        LAUNCHED,
        WALKED
    }
}

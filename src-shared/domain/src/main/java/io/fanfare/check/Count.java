package io.fanfare.check;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.NotAsked;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What a walk over the roster has seen so far. */
final class Count {
    private final Campaign campaign;
    private final Instant now;
    private final Audience byFile;
    private final Map<Language, Integer> amongByLanguage = new EnumMap<>(Language.class);
    private final Map<Language, Integer> byLanguage = new EnumMap<>(Language.class);
    private final Map<Turns.Group, Integer> amongByGroup = new HashMap<>();
    private final Map<Turns.Group, Integer> byGroup = new HashMap<>();
    private final Map<NotAsked, Integer> notAsked = new EnumMap<>(NotAsked.class);
    private final Clocks clocks = new Clocks();
    private int among;
    private int matching;
    private int pilot;
    private int employed;
    private int following;
    private int takingPart;
    private int spent;

    Count(Campaign campaign, Instant now) {
        this.campaign = campaign;
        this.now = now;
        byFile = campaign.audience().byFile();
    }

    /** @param isSpent whether the person's asks are used up */
    void see(Employee person, boolean isSpent) {
        if (person.isCanary() || !person.isEmployed(now) || person.isUnprovenAlumnus()) {
            return;
        }
        company(person, isSpent);
        audience(person.profile());
    }

    private void company(Employee person, boolean isSpent) {
        employed++;
        clocks.see(person.profile());
        following += follows(person.profile()) ? 1 : 0;
        if (gets(person)) {
            takingPart++;
            spent += isSpent ? 1 : 0;
        } else if (campaign.kind() == Kind.CONTENT) {
            notAsked.merge(NotAsked.of(person), 1, Integer::sum);
        }
    }

    private void audience(Profile profile) {
        var group = Turns.Group.of(profile);
        if (byFile.include().matches(profile)) {
            among++;
            amongByLanguage.merge(profile.language(), 1, Integer::sum);
            amongByGroup.merge(group, 1, Integer::sum);
        }
        if (byFile.includes(profile)) {
            matching++;
            byLanguage.merge(profile.language(), 1, Integer::sum);
            byGroup.merge(group, 1, Integer::sum);
            pilot += Conduct.isPilot(profile) ? 1 : 0;
        }
    }

    private boolean follows(Profile profile) {
        var topics = campaign.audience().include().topics();
        return topics.isEmpty() || !Collections.disjoint(topics, profile.topics());
    }

    private boolean gets(Employee person) {
        return campaign.kind() == Kind.CONTENT ? person.wantsMail(now) : person.isInvitable(now);
    }

    /** Who may not be told from those among whom the audience chooses gets their turn with them. */
    Forecast forecast(Instant start, QuietTimes quiet) {
        boolean excludes = !byFile.exclude().isEmpty();
        boolean most = excludes && PeopleCount.of(matching, among) == PeopleCount.Words.MOST;
        return new Forecast(
                excludes,
                among,
                matching,
                pilot,
                amongByLanguage,
                byLanguage,
                new Workforce(employed, following, takingPart, spent, notAsked),
                Turns.of(campaign, start, quiet, clocks::of, most ? amongByGroup : byGroup));
    }
}

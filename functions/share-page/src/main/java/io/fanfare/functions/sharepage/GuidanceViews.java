package io.fanfare.functions.sharepage;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.guidance.Advice;
import io.fanfare.guidance.FindCoach;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.relevance.GoodMoment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts together what helps a person with an item.
 *
 * @param campaigns may lag a few minutes behind
 * @param guidelines likewise
 */
record GuidanceViews(
        Function<CampaignId, Optional<Campaign>> campaigns,
        Supplier<Optional<Guidelines>> guidelines,
        FindCoach coach,
        Language defaultLanguage) {
    private static final Advice NONE = new Advice(List.of(), List.of());

    /** @param code of the person's own page */
    GuidanceView of(Employee person, Item item, String code, Instant now) {
        var words = Views.words(person);
        var wanted = person.profile().language();
        var campaign = Optional.ofNullable(item.campaign()).flatMap(campaigns);
        var briefing = campaign.map(Campaign::briefing);
        var advice = briefing.flatMap(said -> said.adviceFor(wanted, defaultLanguage))
                .orElse(NONE);
        var language = briefing.filter(said -> !said.advice().isEmpty())
                .map(said -> Language.among(said.advice().keySet(), wanted, defaultLanguage))
                .orElse(wanted);
        var cleared = item.cleared();
        return new GuidanceView(
                cleared == null ? null : words.say("cleared", cleared.by(), words.day(cleared.on())),
                campaign.flatMap(running -> GoodMoment.of(running, person, now))
                        .map(moment ->
                                words.say("moment", words.weekday(moment.getDayOfWeek()), words.hour(moment.getHour())))
                        .orElse(null),
                language.tag(),
                advice.dos(),
                advice.donts(),
                guidelines.get().isPresent() ? "/guidelines/" + code : null,
                coach.of(person, now).map(CoachView::of).orElse(null));
    }
}

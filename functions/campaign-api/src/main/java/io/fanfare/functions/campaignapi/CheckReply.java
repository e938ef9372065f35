package io.fanfare.functions.campaignapi;

import io.fanfare.check.CheckCampaign;
import io.fanfare.check.Finding;
import io.fanfare.check.Forecast;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.PeopleCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check.
 *
 * @param ready whether nothing stands in the way of a launch
 */
record CheckReply(int campaign, boolean ready, Recipients recipients, List<Alike> alike, List<Found> findings) {
    static CheckReply of(CheckCampaign.Report report) {
        return new CheckReply(
                report.campaign().id().value(),
                report.errors().isEmpty(),
                Recipients.of(report.forecast()),
                alike(report),
                report.findings().stream().map(Found::of).toList());
    }

    private static List<Alike> alike(CheckCampaign.Report report) {
        return report.alike().entrySet().stream()
                .filter(item -> item.getValue().people() >= PeopleCount.K)
                .sorted(Map.Entry.comparingByKey())
                .map(item -> Alike.of(item.getKey(), item.getValue()))
                .toList();
    }

    /**
     * How alike the suggestions of an item will be.
     *
     * @param people about how many get it
     * @param percent of those, who get the most frequent suggestion
     * @param effective as many texts, each used equally often, would be as varied; own words are a text each
     */
    record Alike(int item, int people, int percent, int effective) {
        private static Alike of(ItemId item, Uniformity uniformity) {
            return new Alike(
                    item.value(),
                    uniformity.people(),
                    Math.toIntExact(Math.round(100.0 * uniformity.mostCommon() / uniformity.people())),
                    Math.toIntExact(Math.round(uniformity.effective())));
        }
    }

    /**
     * Whom it is for.
     *
     * @param matching people of the audience as the people file has it, a number, few or most
     * @param byLanguage the same by language, which also may be hidden
     * @param expected about how many mails, if the audience takes part as the whole company does; null under five
     * @param now of these, about how many at the launch, a number or few
     * @param later the same after the pilot, or when quiet times are over
     * @param notAsked about how many get no mail, by reason
     */
    record Recipients(
            Object matching,
            Map<String, Object> byLanguage,
            @Nullable Integer expected,
            Object now,
            Object later,
            Map<String, Object> notAsked) {
        static Recipients of(Forecast forecast) {
            int expected = forecast.expected();
            return new Recipients(
                    ResultsReply.told(forecast.told()),
                    languages(forecast),
                    expected < PeopleCount.K ? null : expected,
                    about(forecast.now()),
                    about(forecast.later()),
                    notAsked(forecast));
        }

        private static Map<String, Object> notAsked(Forecast forecast) {
            var told = new TreeMap<String, Object>();
            forecast.notAsked().forEach((why, people) -> told.put(why.name(), about(people)));
            told.put("ASKS_USED", about(forecast.spent()));
            told.put("TOO_LATE", about(forecast.late()));
            return told;
        }

        /** Reckoned from what is told of the audience and of the whole company: under five alone would say too much. */
        private static Object about(int people) {
            return ResultsReply.told(PeopleCount.of(people, Integer.MAX_VALUE));
        }

        private static Map<String, Object> languages(Forecast forecast) {
            var told = new TreeMap<String, Object>();
            forecast.toldByLanguage()
                    .forEach((language, people) -> told.put(language.tag(), ResultsReply.told(people)));
            return told;
        }
    }

    /**
     * A finding.
     *
     * @param severity error, warning or note
     */
    record Found(
            String rule,
            String severity,
            String where,
            String advice,
            @Nullable String detail) {
        static Found of(Finding finding) {
            var rule = finding.rule();
            return new Found(
                    rule.id(),
                    rule.severity().name().toLowerCase(Locale.ROOT),
                    finding.where(),
                    rule.advice(),
                    finding.detail().isEmpty() ? null : finding.detail());
        }
    }
}

package io.fanfare.functions.sharepage;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.functions.sharepage.MeView.Bar;
import io.fanfare.functions.sharepage.MeView.Lately;
import io.fanfare.functions.sharepage.MeView.NamedAccount;
import io.fanfare.functions.sharepage.MeView.Points;
import io.fanfare.functions.sharepage.MeView.Progress;
import io.fanfare.functions.sharepage.MeView.Told;
import io.fanfare.guidance.Acceptances;
import io.fanfare.guidance.Guidelines;
import io.fanfare.joining.BecomeAlumnus;
import io.fanfare.kernel.Language;
import io.fanfare.people.Accounts;
import io.fanfare.people.Employee;
import io.fanfare.privacy.Tracking;
import io.fanfare.report.PersonReport;
import io.fanfare.report.ReportPerson;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemptions;
import io.fanfare.reward.Rewards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what a person sees of themselves. */
record MeViews(
        ReportPerson reports,
        Accounts accounts,
        Tracking tracking,
        TogetherViews together,
        Rewards rewards,
        Redemptions redemptions,
        InvitationViews invitations,
        CoachingDeeds coaching,
        Supplier<Optional<Guidelines>> guidelines,
        Acceptances acceptances,
        Language defaultLanguage) {
    private static final int BAR_STEP = 40;
    private static final Map<String, String> NETWORKS = Map.of("mastodon", "Mastodon", "x", "X");

    MeView me(Request request, Employee person) {
        var now = request.visit().moment();
        var report = reports.report(person.id(), now);
        var words = Views.words(person);
        var offered = rewards.all();
        var titles = new Titles(report.items(), person.profile().language(), defaultLanguage, words);
        return new MeView(
                words,
                person,
                "/me/" + request.code(),
                told(request, words),
                guidelines(person, words),
                invitations.of(person, words),
                coaching.of(person),
                progress(report, words),
                lately(report, words, titles),
                points(report, words, person.profile().zone()),
                new LedgerLines(
                                words,
                                titles,
                                byNumber(offered),
                                defaultLanguage,
                                person.profile().zone())
                        .lines(report.entries()),
                together.of(person, report.balance(), words, now),
                new RewardsViews(words, defaultLanguage, person.profile().zone(), report.balance(), now)
                        .of(offered, redemptions.of(person.id())),
                accounts.of(person.id()).stream()
                        .map(account -> named(account, words, person.profile().zone()))
                        .sorted(Comparator.comparing(NamedAccount::label))
                        .toList(),
                tracking.offSince(person.id()).isEmpty(),
                BecomeAlumnus.mayAsk(person, now),
                SettingsViews.of(person, report.balance().left() == null, now));
    }

    private static Map<String, Offered> byNumber(List<Offered> offered) {
        return offered.stream()
                .collect(Collectors.toMap(
                        reward -> Integer.toString(reward.reward().id()), Function.identity()));
    }

    /** Only what the page itself says is shown: a stranger's link puts no words in its mouth. */
    private static @Nullable Told told(Request request, Words words) {
        var wrong = request.query().get("e");
        var key = wrong == null ? "me.ok." + request.query().getOrDefault("s", "") : "me.no." + wrong;
        return words.knows(key) ? new Told(words.say(key), wrong != null) : null;
    }

    /** A quiet line: nothing waits for it. */
    private @Nullable String guidelines(Employee person, Words words) {
        var current = guidelines.get();
        if (current.isEmpty()) {
            return null;
        }
        int accepted = acceptances
                .newest(person.id())
                .map(Acceptances.Acceptance::version)
                .orElse(0);
        return accepted == current.get().version()
                ? null
                : words.say(accepted == 0 ? "me.guidelines.first" : "me.guidelines.new");
    }

    private static Progress progress(PersonReport report, Words words) {
        long ever = report.balance().readers();
        if (ever <= 0) {
            return new Progress(List.of(), List.of());
        }
        var sentences = new ArrayList<String>();
        long thisWeek = report.weeks().getLast().sum().readers();
        if (thisWeek > 0) {
            sentences.add(words.count("me.readers.week", thisWeek));
        }
        sentences.add(words.count("me.readers.ever", ever));
        return new Progress(sentences, bars(report.weeks(), words));
    }

    private static List<Bar> bars(List<PersonReport.OfWeek> weeks, Words words) {
        long most = Math.max(
                1, weeks.stream().mapToLong(week -> week.sum().readers()).max().orElse(1));
        return IntStream.range(0, weeks.size())
                .mapToObj(at -> {
                    var week = weeks.get(at);
                    long readers = Math.max(0, week.sum().readers());
                    return new Bar(
                            words.shortDay(week.week().monday()),
                            words.number(readers),
                            words.number(week.sum().points()),
                            at * BAR_STEP,
                            Math.toIntExact(Math.round((double) Progress.HEIGHT * readers / most)),
                            at == weeks.size() - 1);
                })
                .toList();
    }

    private static List<Lately> lately(PersonReport report, Words words, Titles titles) {
        return report.lately().stream()
                .map(item -> new Lately(
                        titles.title(item.item()),
                        titles.language(item.item()),
                        brought(item, words),
                        pending(item.pending(), words)))
                .toList();
    }

    /** In human terms: who read it, and who went on to what the campaign is for. */
    private static String brought(PersonReport.OfItem item, Words words) {
        var read = words.count("me.item.readers", item.readers());
        if (item.converted() <= 0) {
            return read;
        }
        var further = item.goal() == Goal.RECRUITMENT ? "me.item.applied" : "me.item.further";
        return read + ", " + words.count(further, item.converted());
    }

    private static NamedAccount named(Accounts.Known account, Words words, ZoneId zone) {
        var network = NETWORKS.getOrDefault(account.network(), account.network());
        return new NamedAccount(
                account.network(),
                account.digest(),
                network + " " + account.hint(),
                words.day(LocalDate.ofInstant(account.at(), zone)));
    }

    private static @Nullable String pending(long points, Words words) {
        return points == 0 ? null : words.count(points > 0 ? "me.item.pending" : "me.item.falling", Math.abs(points));
    }

    private static Points points(PersonReport report, Words words, ZoneId zone) {
        var balance = report.balance();
        Instant left = balance.left();
        long pending = report.pending();
        return new Points(
                words.count("me.points.have", balance.points()),
                pending > 0 && left == null ? words.count("me.points.pending", pending) : null,
                left == null ? null : words.say("me.points.out", words.day(LocalDate.ofInstant(left, zone))));
    }
}

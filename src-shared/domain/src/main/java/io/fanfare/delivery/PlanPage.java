package io.fanfare.delivery;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.NotAsked;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlanOrders;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.campaign.PlannedPages;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plans one page of one segment: queues a mail for everybody on it whom the campaign is for, or keeps it until their quiet time is over, records the page and asks for the next. Canaries
 * get the mail whomever it is for; they are not counted and take no text from anybody. A page
 * that was recorded before queues no mail again; it only asks for the next page, which a crash may have kept from being asked for.
 */
public final class PlanPage {
    /** How many people of the roster one order looks at. */
    public static final int PAGE = 200;
    /** A million people in one segment: more pages than that are a loop. */
    private static final int MAX_HOPS = 5_000;

    private final Campaigns campaigns;
    private final Roster roster;
    private final Function<ItemId, Optional<Item>> contents;
    private final Items items;
    private final PlannedPages pages;
    private final PlanOrders plans;
    private final MailOrders mails;
    private final WaitingMails waiting;
    private final QuietTimes quiet;
    private final Language companyDefault;
    private final int size;

    /**
     * Plans with these.
     *
     * @param contents the items to read, which may lag a few minutes behind
     * @param items where text slots are taken
     * @param waiting where mails are kept whose moment comes later
     * @param quiet when mails wait
     * @param size how many people one order looks at, at most {@link #PAGE}
     */
    public PlanPage(
            Campaigns campaigns,
            Roster roster,
            Function<ItemId, Optional<Item>> contents,
            Items items,
            PlannedPages pages,
            PlanOrders plans,
            MailOrders mails,
            WaitingMails waiting,
            QuietTimes quiet,
            Language companyDefault,
            int size) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.contents = contents;
        this.items = items;
        this.pages = pages;
        this.plans = plans;
        this.mails = mails;
        this.waiting = waiting;
        this.quiet = quiet;
        this.companyDefault = companyDefault;
        this.size = size;
    }

    public PlanOutcome plan(PlanOrder order, Instant now) {
        if (order.hop() > MAX_HOPS) {
            throw new IllegalStateException("segment " + order.segment() + " does not end");
        }
        var found = campaigns.find(order.campaign());
        if (found.isEmpty()) {
            return new PlanOutcome.NotRunning();
        }
        var campaign = found.get();
        var launch = campaign.launch();
        if (launch == null || campaign.status() == Status.ENDED) {
            return new PlanOutcome.NotRunning();
        }
        var page = pages.find(order).orElseGet(() -> queue(campaign, launch, order, now));
        var last = page.next();
        if (last != null) {
            plans.send(List.of(order.next(last)));
        }
        return new PlanOutcome.Planned(page);
    }

    private PlannedPage queue(Campaign campaign, Launch launch, PlanOrder order, Instant now) {
        var read = roster.page(order.segment(), order.after(), size);
        var people = read.people().stream()
                .filter(person -> belongs(campaign, person, now))
                .toList();
        var mails = new ArrayList<>(mails(campaign, launch, people));
        mails.addAll(canaries(campaign, launch, read.people(), now));
        send(campaign, order, mails, now);
        var page = new PlannedPage(
                campaign.id(),
                order.segment(),
                order.hop(),
                people.size(),
                notAsked(campaign, read.people(), now),
                read.more() ? read.people().getLast().id() : null);
        pages.record(page);
        return page;
    }

    /** Now, or when the quiet time of each is over. */
    private void send(Campaign campaign, PlanOrder page, List<Mail> planned, Instant now) {
        var byMoment = planned.stream()
                .collect(Collectors.groupingBy(
                        mail -> mail.due().isAfter(now) ? mail.due() : now,
                        TreeMap::new,
                        Collectors.mapping(Mail::order, Collectors.toList())));
        byMoment.forEach((due, orders) -> {
            if (due.isAfter(now)) {
                waiting.keep(new WaitingMails.Batch(
                        due, new WaitingMails.Place.OfPlan(campaign.id(), page.segment(), page.hop()), orders));
            } else {
                mails.send(orders);
            }
        });
    }

    /** Nobody asks a canary whether it takes part. */
    private List<Mail> canaries(Campaign campaign, Launch launch, List<Employee> page, Instant now) {
        return campaign.kind() == Kind.INVITATION
                ? List.of()
                : page.stream()
                        .filter(person -> person.isCanary() && person.wantsMail(now))
                        .map(canary -> mail(campaign, launch, canary, Map.of()))
                        .toList();
    }

    /** Consent and state of the address are checked again when the mail is sent. */
    private static boolean belongs(Campaign campaign, Employee person, Instant now) {
        return !person.isCanary()
                && campaign.audience().includes(person.profile())
                && switch (campaign.kind()) {
                    case CONTENT -> person.wantsMail(now);
                    case INVITATION -> person.isInvitable(now);
                };
    }

    /** Whoever is of the audience and gets no mail, by the reason that weighs most. An invitation asks nobody to share. */
    private static Map<NotAsked, Integer> notAsked(Campaign campaign, List<Employee> page, Instant now) {
        var people = new EnumMap<NotAsked, Integer>(NotAsked.class);
        if (campaign.kind() == Kind.CONTENT) {
            page.stream()
                    .filter(person -> !person.isCanary() && person.isEmployed(now))
                    .filter(person -> campaign.audience().includes(person.profile()))
                    .filter(person -> !person.wantsMail(now))
                    .forEach(person -> people.merge(NotAsked.of(person), 1, Integer::sum));
        }
        return people;
    }

    private List<Mail> mails(Campaign campaign, Launch launch, List<Employee> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var texts = texts(campaign, people);
        return IntStream.range(0, people.size())
                .mapToObj(at -> mail(campaign, launch, people.get(at), texts.get(at)))
                .toList();
    }

    /**
     * Its moment follows from the launch, or from the end of the pilot, and not from the clock: whoever plans again must not mail in another week. A mail that waits belongs
     * to the week that it comes in on the person's own calendar, as the digest does that looks back on it.
     */
    private Mail mail(Campaign campaign, Launch launch, Employee person, Map<ItemId, Long> texts) {
        var from = campaign.conduct().from(launch.at(), person.profile());
        var due = quiet.next(from, person.profile(), campaign.priority());
        var week = due.equals(launch.at())
                ? launch.week()
                : Week.of(LocalDate.ofInstant(due, person.profile().zone()));
        return new Mail(
                due,
                switch (campaign.kind()) {
                    case CONTENT -> new MailOrder.ForCampaign(campaign.id(), person.id(), week, texts);
                    case INVITATION -> new MailOrder.ForInvitation(campaign.id(), person.id(), week);
                });
    }

    /** Text slots by item, for each of these people: consecutive ones in each language, so that every text comes up equally often. */
    private List<Map<ItemId, Long>> texts(Campaign campaign, List<Employee> people) {
        var texts = new ArrayList<Map<ItemId, Long>>();
        people.forEach(_ -> texts.add(new HashMap<>()));
        for (var item : campaign.items().stream()
                .map(contents)
                .flatMap(Optional::stream)
                .toList()) {
            var byLanguage = new TreeMap<Language, List<Integer>>();
            for (int at = 0; at < people.size(); at++) {
                var language = item.languageFor(people.get(at).profile().language(), companyDefault);
                byLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(at);
            }
            byLanguage.forEach((language, readers) -> {
                long slot = items.takeTextSlots(item.id(), language, readers.size());
                for (int at : readers) {
                    texts.get(at).put(item.id(), slot++);
                }
            });
        }
        return texts;
    }

    /** @param due the first moment at which it may arrive */
    private record Mail(Instant due, MailOrder order) {}
}

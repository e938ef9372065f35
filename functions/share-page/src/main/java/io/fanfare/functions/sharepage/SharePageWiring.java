package io.fanfare.functions.sharepage;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoAccounts;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoCoaches;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoDataLinks;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoDoorplates;
import io.fanfare.aws.dynamo.DynamoEntries;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoGuidelines;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoOwnData;
import io.fanfare.aws.dynamo.DynamoOwnSettings;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRedemptions;
import io.fanfare.aws.dynamo.DynamoRewards;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoRuleVersions;
import io.fanfare.aws.dynamo.DynamoStands;
import io.fanfare.aws.dynamo.DynamoTracking;
import io.fanfare.aws.dynamo.DynamoWaitingMails;
import io.fanfare.aws.dynamo.InvitationRows;
import io.fanfare.aws.dynamo.ShareDays;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SpillingEngagements;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.aws.sqs.SqsIntroductions;
import io.fanfare.aws.sqs.SqsMailOrders;
import io.fanfare.brand.Brand;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.content.Recalls;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.WelcomeNewcomer;
import io.fanfare.engagement.CompanyNetworks;
import io.fanfare.engagement.Engagements;
import io.fanfare.engagement.Visits;
import io.fanfare.guidance.FindCoach;
import io.fanfare.intranet.PickHighlights;
import io.fanfare.joining.AskToJoin;
import io.fanfare.joining.BecomeAlumnus;
import io.fanfare.joining.InvitationLinks;
import io.fanfare.joining.Stand;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.Employee;
import io.fanfare.points.Balances;
import io.fanfare.points.StandingRules;
import io.fanfare.report.ReportPerson;
import io.fanfare.reward.AskForReward;
import io.fanfare.reward.SettleRedemption;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PlatformPolicy;
import io.fanfare.sharing.Purpose.Secret;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the pages are made of. */
@Factory
final class SharePageWiring {
    /** Somebody waits for a page; what the queue does not take by then is spilled into the log. */
    private static final Duration QUEUE_LIMIT = Duration.ofSeconds(1);

    @Singleton
    @Bean(preDestroy = "close")
    SecretsManagerClient secrets() {
        return Clients.of(SecretsManagerClient.builder());
    }

    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient dynamo() {
        return Clients.of(DynamoDbClient.builder());
    }

    @Singleton
    @Bean(preDestroy = "close")
    SqsClient sqs() {
        return Clients.of(SqsClient.builder().overrideConfiguration(call -> call.apiCallTimeout(QUEUE_LIMIT)));
    }

    @Singleton
    Site site(
            Settings settings,
            InstantSource clock,
            SecretsManagerClient secrets,
            DynamoDbClient dynamo,
            SqsClient sqs) {
        var publicRing = Secrets.ring(secrets, settings.text(Setting.PUBLIC_SECRET_ID), clock);
        var personalRing = Secrets.ring(secrets, settings.text(Setting.PERSONAL_SECRET_ID), clock);
        Supplier<LinkCodec> publicCodes = () -> new LinkCodec(Secret.PUBLIC, publicRing.get());
        Supplier<LinkCodec> personalCodes = () -> new LinkCodec(Secret.PERSONAL, personalRing.get());

        var main = new Table(dynamo, settings.text(Setting.MAIN_TABLE));
        var roster = new DynamoRoster(main);
        var items = new Cached<ItemId, Item>(new DynamoItems(main)::find, clock);
        var links = new PersonalLinks(personalCodes, publicCodes, roster);
        var engagements = engagements(settings, clock, publicRing, sqs);

        var usual = Brand.usual(settings.text(Setting.COMPANY_NAME), settings.text(Setting.COMPANY_ADDRESS));
        var brand = DynamoBrands.cached(main, usual, clock);
        var language = settings.language(Setting.DEFAULT_LANGUAGE);
        var pages = new Pages(Networks.DEFAULT, brand);
        var campaigns = new Cached<>(new DynamoCampaigns(main)::find, clock);
        var guidelines = DynamoGuidelines.cached(main, clock);
        var coaches = new DynamoCoaches(main);
        var guidance = new GuidanceViews(
                campaigns::find,
                guidelines,
                new FindCoach(
                        Cached.single(coaches::all, clock),
                        new Cached<EmployeeId, Employee>(roster::find, clock)::find),
                language);
        var views = new Views(
                Networks.DEFAULT,
                publicCodes,
                guidance,
                new OpenContests(Cached.single(new DynamoContests(main)::all, clock)),
                settings.address(Setting.BASE_URL),
                brand,
                language);
        var incident = DynamoIncidents.recent(main, clock);
        var balances = new DynamoBalances(main);
        var accounts = new DynamoAccounts(main);
        var rewards = new DynamoRewards(main);
        var redemptions = new DynamoRedemptions(main);
        var together = new TogetherViews(new DynamoBoards(main), new DynamoGoals(main), roster, language);
        var reports = reports(settings, main, balances, campaigns, items, clock);
        var coaching = new CoachingDeeds(coaches);
        var stands = new Cached<Integer, Stand>(new DynamoStands(main)::find, clock);
        var invitations = new InvitationLinks(publicCodes, stands::find);
        var invitationRows = new InvitationRows(main);
        var introductions = new SqsIntroductions(new Queue(sqs, settings.text(Setting.MAILS_QUEUE_URL)), clock);
        var tracking = new DynamoTracking(main);
        var register = new DynamoPeopleRegister(main);
        var data = new DataPages(
                links,
                new DynamoDataLinks(main, chanceNumber()),
                new SqsMailOrders(new Queue(sqs, settings.text(Setting.MAILS_QUEUE_URL)), clock),
                new DynamoOwnData(main),
                new DynamoErasures(main),
                register,
                pages);
        var me = new MePages(
                links,
                engagements,
                new ChangeOwnSettings(new DynamoOwnSettings(main)),
                roster,
                balances,
                accounts,
                tracking,
                data,
                new RewardDeeds(
                        new AskForReward(rewards, redemptions, balances, chance()),
                        new SettleRedemption(rewards, redemptions),
                        redemptions),
                coaching,
                new AlumniPages(
                        new BecomeAlumnus(
                                invitationRows, register, introductions, chance(), settings.text(Setting.FROM_ADDRESS)),
                        pages),
                new MeViews(
                        reports,
                        accounts,
                        tracking,
                        together,
                        rewards,
                        redemptions,
                        new InvitationViews(invitations, invitationRows, settings.address(Setting.BASE_URL)),
                        coaching,
                        guidelines,
                        new DynamoGuidelines(main),
                        language),
                pages);
        var recalls = DynamoRecalls.recent(main, clock);
        var highlights =
                new PickHighlights(new DynamoCampaigns(main)::calendar, Recalls.standing(items::find, recalls));
        return new Site(
                new SharePages(
                        links, items::find, Networks.DEFAULT, engagements, roster, views, incident, recalls, pages),
                new ConsentPages(
                        links,
                        publicCodes,
                        roster,
                        new WelcomeNewcomer(new DynamoWaitingMails(main), quiet(settings)),
                        engagements,
                        pages),
                me,
                new GuidelinesPages(links, guidelines, new DynamoGuidelines(main), pages, language),
                new JoinPages(
                        invitations,
                        new AskToJoin(invitationRows, introductions),
                        pages,
                        settings.address(Setting.BASE_URL)),
                new AboutPage(pages),
                data,
                new DecoyPage(publicCodes, engagements, pages),
                new IntranetPages(
                        DynamoDoorplates.recent(main, clock),
                        Cached.single(() -> highlights.pick(clock.instant()), clock),
                        incident,
                        brand,
                        language),
                pages,
                new Visits(new CompanyNetworks(settings.list(Setting.COMPANY_NETWORKS))),
                language);
    }

    private static QuietTimes quiet(Settings settings) {
        return QuietTimes.parse(settings.text(Setting.QUIET_TIMES), settings.list(Setting.HOLIDAYS));
    }

    /** Ids that nobody can guess: 128 bits. */
    private static Supplier<String> chance() {
        var random = new SecureRandom();
        return () -> {
            var id = new byte[16];
            random.nextBytes(id);
            return HexFormat.of().formatHex(id);
        };
    }

    /** Numbers from 1 that nobody can guess. */
    private static IntSupplier chanceNumber() {
        var random = new SecureRandom();
        return () -> random.nextInt(1, Integer.MAX_VALUE);
    }

    private static ReportPerson reports(
            Settings settings,
            Table main,
            Balances balances,
            Cached<CampaignId, Campaign> campaigns,
            Cached<ItemId, Item> items,
            InstantSource clock) {
        var days = new ShareDays(main);
        var policy = settings.choice(Setting.PLATFORM_POLICY, PlatformPolicy.class);
        var rules = new StandingRules(
                new DynamoRuleVersions(main),
                policy.rewardedNetworks(Networks.DEFAULT),
                settings.flag(Setting.SITE_CONVERSIONS_EARN));
        return new ReportPerson(
                balances,
                new DynamoEntries(main),
                new DynamoDeliveries(main)::week,
                campaigns::find,
                items::find,
                (person, item) -> days.of(item, person, Table.Read.EVENTUAL),
                DynamoRuleVersions.cached(rules, clock));
    }

    private static Engagements engagements(
            Settings settings, InstantSource clock, Secrets<KeyRing> publicRing, SqsClient sqs) {
        return new SpillingEngagements(
                new SqsEngagements(sqs, settings.text(Setting.ENGAGEMENTS_QUEUE_URL), clock),
                publicRing::get,
                new SecureRandom(),
                clock);
    }
}

package io.fanfare.functions.campaignapi;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.dynamo.DynamoAuthorCredit;
import io.fanfare.aws.dynamo.DynamoAuthors;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoBrands;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoCoaches;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoConversionTotals;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoDeliveryReports;
import io.fanfare.aws.dynamo.DynamoDoorplates;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoGuidelines;
import io.fanfare.aws.dynamo.DynamoHolds;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoHouseWords;
import io.fanfare.aws.dynamo.DynamoIncidents;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoMailReports;
import io.fanfare.aws.dynamo.DynamoOwnData;
import io.fanfare.aws.dynamo.DynamoOwnSettings;
import io.fanfare.aws.dynamo.DynamoPageEngagement;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoPersonalRows;
import io.fanfare.aws.dynamo.DynamoPosted;
import io.fanfare.aws.dynamo.DynamoRecalls;
import io.fanfare.aws.dynamo.DynamoRedemptions;
import io.fanfare.aws.dynamo.DynamoRewards;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoRuleVersions;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.DynamoStands;
import io.fanfare.aws.dynamo.DynamoTeamNotes;
import io.fanfare.aws.dynamo.ShareDays;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.lambda.LambdaPages;
import io.fanfare.aws.secrets.Secrets;
import io.fanfare.aws.sqs.Queue;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.aws.sqs.SqsPlanOrders;
import io.fanfare.aws.sqs.SqsSharersOrders;
import io.fanfare.board.Boards;
import io.fanfare.board.Goals;
import io.fanfare.board.TeamNotes;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Brands;
import io.fanfare.campaign.Contests;
import io.fanfare.campaign.CreateCampaign;
import io.fanfare.campaign.Holds;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.ReplaceCampaign;
import io.fanfare.check.CheckAndLaunch;
import io.fanfare.check.CheckCampaign;
import io.fanfare.check.Delays;
import io.fanfare.check.HouseWords;
import io.fanfare.check.Lint;
import io.fanfare.content.CreateItem;
import io.fanfare.content.Items;
import io.fanfare.content.Recalls;
import io.fanfare.content.ReplaceItem;
import io.fanfare.delivery.Incidents;
import io.fanfare.delivery.MailReports;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.RecallItem;
import io.fanfare.delivery.Sending;
import io.fanfare.delivery.SpentAsks;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.NoteConversion;
import io.fanfare.functions.campaignapi.InvitationsController.StandLinks;
import io.fanfare.guidance.ChangeGuidelines;
import io.fanfare.guidance.Coaches;
import io.fanfare.intranet.Doorplates;
import io.fanfare.joining.Stands;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.ImportPeople;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.Roster;
import io.fanfare.points.StandingRules;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.OwnData;
import io.fanfare.privacy.PersonalRows;
import io.fanfare.report.AuditHits;
import io.fanfare.report.ConversionTotals;
import io.fanfare.report.ItemReport;
import io.fanfare.report.PreviewRules;
import io.fanfare.report.ReportAcceptance;
import io.fanfare.report.ReportCampaign;
import io.fanfare.report.ReportItem;
import io.fanfare.report.ReportSeries;
import io.fanfare.report.Standings;
import io.fanfare.reward.DrawWinners;
import io.fanfare.reward.Redemptions;
import io.fanfare.reward.Rewards;
import io.fanfare.reward.SettleRedemption;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import io.fanfare.sharing.Purpose;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What marketing's API is made of. */
@Factory
final class CampaignApiWiring {
    @Singleton
    Table table(Settings settings) {
        var client = Clients.of(DynamoDbClient.builder());
        return new Table(client, settings.text(Setting.MAIN_TABLE));
    }

    @Singleton
    PeopleRegister peopleRegister(Table table) {
        return new DynamoPeopleRegister(table);
    }

    @Singleton
    ImportPeople importPeople(PeopleRegister register, Settings settings) {
        return new ImportPeople(
                register, settings.language(Setting.DEFAULT_LANGUAGE), settings.text(Setting.DIGEST_SLOT));
    }

    @Singleton
    Items items(Table table) {
        return new DynamoItems(table);
    }

    @Singleton
    CreateItem createItem(Items items) {
        return new CreateItem(items);
    }

    @Singleton
    ReplaceItem replaceItem(Items items) {
        return new ReplaceItem(items);
    }

    @Singleton
    Destinations destinations(Settings settings) {
        return new Destinations(settings.list(Setting.DESTINATION_HOSTS));
    }

    @Singleton
    ItemForm itemForm(Destinations destinations) {
        return new ItemForm(destinations);
    }

    @Singleton
    DynamoCampaigns campaigns(Table table) {
        return new DynamoCampaigns(table);
    }

    @Singleton
    Sending sending(Table table) {
        return new DynamoSending(table);
    }

    @Singleton
    CreateCampaign createCampaign(DynamoCampaigns campaigns) {
        return new CreateCampaign(campaigns, campaigns);
    }

    @Singleton
    ReplaceCampaign replaceCampaign(DynamoCampaigns campaigns) {
        return new ReplaceCampaign(campaigns, campaigns);
    }

    @Singleton
    SqsClient sqs() {
        return Clients.of(SqsClient.builder());
    }

    @Singleton
    SecretsManagerClient secrets() {
        return Clients.of(SecretsManagerClient.builder());
    }

    @Singleton
    NoteConversion noteConversion(
            SqsClient client, SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        var ring = Secrets.ring(secrets, settings.text(Setting.PUBLIC_SECRET_ID), clock);
        return new NoteConversion(
                () -> new LinkCodec(Purpose.Secret.PUBLIC, ring.get()),
                new SqsEngagements(client, settings.text(Setting.ENGAGEMENTS_QUEUE_URL), clock),
                clock);
    }

    @Singleton
    ConversionTotals conversionTotals(Table table) {
        return new DynamoConversionTotals(table);
    }

    @Singleton
    LaunchCampaign launchCampaign(DynamoCampaigns campaigns, SqsClient client, Settings settings, InstantSource clock) {
        var plans = new Queue(client, settings.text(Setting.PLANS_QUEUE_URL));
        return new LaunchCampaign(campaigns, new SqsPlanOrders(plans, clock));
    }

    @Singleton
    Brands brands(Table table) {
        return new DynamoBrands(table);
    }

    @Singleton
    Brand usualBrand(Settings settings) {
        return Brand.usual(settings.text(Setting.COMPANY_NAME), settings.text(Setting.COMPANY_ADDRESS));
    }

    @Singleton
    Doorplates doorplates(Table table) {
        return new DynamoDoorplates(table);
    }

    /** An address for the company's own pages holds 128 bits that nobody knows before. */
    @Singleton
    IntranetDoors intranetDoors(Settings settings) {
        return new IntranetDoors(settings.address(Setting.BASE_URL), chance(16));
    }

    @Singleton
    MailReports mailReports(Table table) {
        return new DynamoMailReports(table);
    }

    @Singleton
    Incidents incidents(Table table) {
        return new DynamoIncidents(table);
    }

    @Singleton
    IncidentForm incidentForm(Settings settings) {
        return new IncidentForm(settings.language(Setting.DEFAULT_LANGUAGE));
    }

    @Singleton
    Recalls recalls(Table table) {
        return new DynamoRecalls(table);
    }

    @Singleton
    RecallItem recallItem(Recalls recalls, SqsClient client, Settings settings, InstantSource clock) {
        var plans = new Queue(client, settings.text(Setting.PLANS_QUEUE_URL));
        return new RecallItem(recalls, new SqsSharersOrders(plans, clock));
    }

    @Singleton
    RecallForm recallForm(Destinations destinations, Settings settings) {
        return new RecallForm(destinations, settings.language(Setting.DEFAULT_LANGUAGE));
    }

    @Singleton
    CheckCampaign checkCampaign(
            DynamoCampaigns campaigns,
            Items items,
            Recalls recalls,
            Roster roster,
            HouseWords words,
            Brands brands,
            Brand usual,
            Destinations destinations,
            Table table,
            Settings settings) {
        var link = settings.text(Setting.BASE_URL) + "/s/" + "x".repeat(LinkCodec.LENGTH);
        var lint = new Lint(Networks.DEFAULT, settings.language(Setting.DEFAULT_LANGUAGE), link, destinations);
        var pages = new LambdaPages(settings.text(Setting.FETCH_PAGE_ALIAS));
        var delays = new Delays(
                QuietTimes.parse(settings.text(Setting.QUIET_TIMES), settings.list(Setting.HOLIDAYS)),
                SpentAsks.of(new DynamoDeliveries(table), settings.number(Setting.ASK_BUDGET)));
        return new CheckCampaign(
                campaigns,
                items,
                recalls::find,
                roster,
                pages,
                words,
                () -> brands.find().orElse(usual),
                lint,
                delays);
    }

    @Singleton
    HouseWords houseWords(Table table) {
        return new DynamoHouseWords(table);
    }

    @Singleton
    Holds holds(Table table) {
        return new DynamoHolds(table);
    }

    @Singleton
    CheckAndLaunch checkAndLaunch(
            DynamoCampaigns campaigns, CheckCampaign checkCampaign, LaunchCampaign launchCampaign) {
        return new CheckAndLaunch(campaigns, checkCampaign, launchCampaign);
    }

    @Singleton
    ItemReport itemReport(Table table, Settings settings) {
        return new ItemReport(
                new DynamoPageEngagement(table), Networks.DEFAULT, settings.language(Setting.DEFAULT_LANGUAGE));
    }

    @Singleton
    ReportCampaign reportCampaign(
            DynamoCampaigns campaigns, Items items, Table table, Standings standings, ItemReport itemReport) {
        return new ReportCampaign(
                campaigns, items, new DynamoDeliveryReports(table), new DynamoFigures(table), standings, itemReport);
    }

    @Singleton
    ReportItem reportItem(
            DynamoCampaigns campaigns, Items items, Table table, Standings standings, ItemReport itemReport) {
        return new ReportItem(
                campaigns, items, new DynamoDeliveryReports(table), new DynamoFigures(table), standings, itemReport);
    }

    @Singleton
    ReportSeries reportSeries(DynamoCampaigns campaigns, Items items, Table table, Standings standings) {
        return new ReportSeries(campaigns, items, new DynamoFigures(table), standings);
    }

    @Singleton
    AuditHits auditHits(Items items, Table table, Hours hours, Settings settings, InstantSource clock) {
        var scanners = new DynamoScanners(table, new Table(table.client(), settings.text(Setting.TRACES_TABLE)));
        return new AuditHits(items, new DynamoFigures(table), hours, scanners, Networks.DEFAULT, clock);
    }

    @Singleton
    Standings standings(Hours hours, InstantSource clock) {
        return new Standings(hours, clock);
    }

    @Singleton
    Hours hours(Table table, Settings settings) {
        return new DynamoHours(table, new Table(table.client(), settings.text(Setting.TRACES_TABLE)));
    }

    @Singleton
    RulesForm rulesForm(Settings settings) {
        return new RulesForm(settings.choice(Setting.PLATFORM_POLICY, PlatformPolicy.class));
    }

    @Singleton
    StandingRules standingRules(Table table, RulesForm form, Settings settings) {
        return new StandingRules(
                new DynamoRuleVersions(table),
                form.policy().rewardedNetworks(Networks.DEFAULT),
                settings.flag(Setting.SITE_CONVERSIONS_EARN));
    }

    @Singleton
    PreviewRules previewRules(Table table, StandingRules rules, InstantSource clock) {
        var days = new ShareDays(table);
        return new PreviewRules(
                new DynamoBalances(table),
                new DynamoPosted(table),
                (person, item) -> days.of(item, person, Table.Read.EVENTUAL),
                new DynamoAuthorCredit(table, new DynamoAuthors(table, clock)),
                rules);
    }

    @Singleton
    Rewards rewards(Table table) {
        return new DynamoRewards(table);
    }

    @Singleton
    Redemptions redemptions(Table table) {
        return new DynamoRedemptions(table);
    }

    @Singleton
    DrawWinners drawWinners(Rewards rewards, Redemptions redemptions) {
        return new DrawWinners(rewards, redemptions);
    }

    @Singleton
    SettleRedemption settleRedemption(Rewards rewards, Redemptions redemptions) {
        return new SettleRedemption(rewards, redemptions);
    }

    /** A draw's seed: 256 bits that nobody knows before. */
    @Singleton
    RewardForm rewardForm() {
        return new RewardForm(chance(32));
    }

    private static Supplier<String> chance(int bytes) {
        var random = new SecureRandom();
        return () -> {
            var drawn = new byte[bytes];
            random.nextBytes(drawn);
            return HexFormat.of().formatHex(drawn);
        };
    }

    @Singleton
    Boards boards(Table table) {
        return new DynamoBoards(table);
    }

    @Singleton
    Roster roster(Table table) {
        return new DynamoRoster(table);
    }

    @Singleton
    Goals goals(Table table) {
        return new DynamoGoals(table);
    }

    @Singleton
    Contests contests(Table table) {
        return new DynamoContests(table);
    }

    @Singleton
    TeamNotes teamNotes(Table table) {
        return new DynamoTeamNotes(table);
    }

    @Singleton
    DynamoGuidelines guidelines(Table table) {
        return new DynamoGuidelines(table);
    }

    @Singleton
    ChangeGuidelines changeGuidelines(DynamoGuidelines guidelines) {
        return new ChangeGuidelines(guidelines);
    }

    @Singleton
    ReportAcceptance reportAcceptance(DynamoGuidelines guidelines, Roster roster) {
        return new ReportAcceptance(guidelines, roster);
    }

    @Singleton
    GuidelinesForm guidelinesForm(Settings settings) {
        return new GuidelinesForm(settings.language(Setting.DEFAULT_LANGUAGE));
    }

    @Singleton
    Coaches coaches(Table table) {
        return new DynamoCoaches(table);
    }

    @Singleton
    CoachesForm coachesForm(PeopleRegister register) {
        return new CoachesForm(register);
    }

    @Singleton
    Stands stands(Table table) {
        return new DynamoStands(table);
    }

    @Singleton
    StandLinks standLinks(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        var ring = Secrets.ring(secrets, settings.text(Setting.PUBLIC_SECRET_ID), clock);
        var base = settings.address(Setting.BASE_URL) + "/join/";
        return number -> base + new LinkCodec(Purpose.Secret.PUBLIC, ring.get()).encode(new Link.ToStand(number));
    }

    @Singleton
    FaultHandler faults() {
        return new FaultHandler();
    }

    @Singleton
    FrameworkProblems frameworkProblems() {
        return new FrameworkProblems();
    }

    @Singleton
    OwnData.Source ownData(Table table) {
        return new DynamoOwnData(table);
    }

    @Singleton
    PersonalRows personalRows(Table table) {
        return new DynamoPersonalRows(table);
    }

    @Singleton
    Erasures erasures(Table table) {
        return new DynamoErasures(table);
    }

    @Singleton
    ChangeOwnSettings ownSettings(Table table) {
        return new ChangeOwnSettings(new DynamoOwnSettings(table));
    }
}

package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.campaign.Campaign;
import io.fanfare.check.Rule;
import io.fanfare.content.Item;
import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Sign;
import io.fanfare.engagement.Verdict;
import io.fanfare.people.PeopleFile;
import io.fanfare.report.AgentFamily;
import io.fanfare.report.CampaignResults;
import io.fanfare.sharing.PlatformPolicy;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/openapi.yaml against the code, both ways: parameters, fields and words. Routes and scopes are compared in architecture-tests. */
class OpenApiTest {
    private static final JsonNode DOCUMENT = read();
    private static final List<Class<?>> CONTROLLERS = List.of(
            PeopleController.class,
            PrivacyController.class,
            ItemsController.class,
            CampaignsController.class,
            CheckController.class,
            LaunchController.class,
            BrandController.class,
            IncidentController.class,
            MailController.class,
            RecallController.class,
            InvitationsController.class,
            GuidelinesController.class,
            CoachesController.class,
            IntranetController.class,
            WordsController.class,
            ResultsController.class,
            HitsController.class,
            ConversionsController.class,
            RulesController.class,
            RewardsController.class,
            RedemptionsController.class,
            BoardsController.class,
            GoalsController.class,
            ContestsController.class,
            SpotlightController.class,
            TeamController.class);

    /** Every schema of an object with the record that is its form in code. */
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Problem", Problem.class),
            Map.entry("PersonWanted", PrivacyController.Wanted.class),
            Map.entry("PersonFound", PrivacyController.Found.class),
            Map.entry("Violation", Violation.class),
            Map.entry("Brand", BrandBody.class),
            Map.entry("Story", BrandBody.StoryBody.class),
            Map.entry("Lesson", BrandBody.LessonBody.class),
            Map.entry("Logo", BrandBody.LogoBody.class),
            Map.entry("Accent", BrandBody.AccentBody.class),
            Map.entry("InvitationLinkBody", StandBody.class),
            Map.entry("InvitationLink", StandBody.Shown.class),
            Map.entry("InvitationLinks", StandBody.All.class),
            Map.entry("GuidelinesBody", GuidelinesBody.class),
            Map.entry("GuidelinesText", GuidelinesBody.TextBody.class),
            Map.entry("Guidelines", GuidelinesBody.Shown.class),
            Map.entry("GuidelinesAll", GuidelinesBody.All.class),
            Map.entry("Acceptance", GuidelinesBody.Accepted.class),
            Map.entry("CoachesBody", CoachesBody.class),
            Map.entry("CoachBody", CoachesBody.CoachBody.class),
            Map.entry("CoachesAll", CoachesBody.All.class),
            Map.entry("Coach", CoachesBody.Shown.class),
            Map.entry("Intranet", IntranetReply.class),
            Map.entry("RecallBody", RecallBody.class),
            Map.entry("Recall", RecallBody.Shown.class),
            Map.entry("IncidentBody", IncidentBody.class),
            Map.entry("Incident", IncidentBody.Shown.class),
            Map.entry("MailCheck", MailCheckReply.class),
            Map.entry("MailFinding", MailCheckReply.Found.class),
            Map.entry("Check", CheckReply.class),
            Map.entry("Alike", CheckReply.Alike.class),
            Map.entry("Recipients", CheckReply.Recipients.class),
            Map.entry("Finding", CheckReply.Found.class),
            Map.entry("ImportReply", ImportReply.class),
            Map.entry("RejectedRow", ImportReply.RejectedRow.class),
            Map.entry("ItemBody", ItemBody.class),
            Map.entry("ClearanceBody", ItemBody.ClearanceBody.class),
            Map.entry("AdviceBody", AdviceBody.class),
            Map.entry("VideoBody", CampaignBody.VideoBody.class),
            Map.entry("BriefingBody", CampaignBody.BriefingBody.class),
            Map.entry("AssetBody", ItemBody.AssetBody.class),
            Map.entry("TextBody", ItemBody.TextBody.class),
            Map.entry("Item", ItemBody.Shown.class),
            Map.entry("CampaignBody", CampaignBody.class),
            Map.entry("AudienceBody", CampaignBody.AudienceBody.class),
            Map.entry("FacetsBody", CampaignBody.FacetsBody.class),
            Map.entry("SenderBody", CampaignBody.SenderBody.class),
            Map.entry("Campaign", CampaignBody.Shown.class),
            Map.entry("Words", WordsBody.class),
            Map.entry("Word", WordsBody.WordBody.class),
            Map.entry("Held", CampaignBody.Held.class),
            Map.entry("NotLaunched", CampaignBody.NotLaunched.class),
            Map.entry("CampaignPage", CampaignBody.Page.class),
            Map.entry("Launched", CampaignBody.Launched.class),
            Map.entry("Results", ResultsReply.class),
            Map.entry("ItemResults", ResultsReply.OfItem.class),
            Map.entry("Window", ResultsReply.Window.class),
            Map.entry("Freshness", ResultsReply.Fresh.class),
            Map.entry("Series", SeriesReply.class),
            Map.entry("SeriesPoint", SeriesReply.Point.class),
            Map.entry("AuditedHits", HitsReply.class),
            Map.entry("AuditedHit", HitsReply.HitReply.class),
            Map.entry("PageEngagement", PageFold.Counts.class),
            Map.entry("Mails", ResultsReply.Mails.class),
            Map.entry("Rungs", ResultsReply.Rungs.class),
            Map.entry("TextsAlike", ResultsReply.Texts.class),
            Map.entry("ItemReply", ResultsReply.ItemReply.class),
            Map.entry("RewardBody", RewardBody.class),
            Map.entry("RewardText", RewardBody.TextBody.class),
            Map.entry("Rewards", RewardBody.Listed.class),
            Map.entry("Reward", RewardBody.Shown.class),
            Map.entry("Drawn", RewardBody.DrawnReply.class),
            Map.entry("Redemptions", RedemptionsReply.class),
            Map.entry("Redemption", RedemptionsReply.Line.class),
            Map.entry("ConversionBody", ConversionBody.class),
            Map.entry("Value", ConversionBody.ValueBody.class),
            Map.entry("Conversions", ConversionsReply.class),
            Map.entry("ConversionTotal", ConversionsReply.Total.class),
            Map.entry("ConversionNoted", ConversionBody.Noted.class),
            Map.entry("ConversionCount", CampaignResults.ConversionCount.class),
            Map.entry("PointsRules", RulesBody.class),
            Map.entry("PointsRulesMade", RulesBody.Made.class),
            Map.entry("PointsRulesAsked", RulesBody.Asked.class),
            Map.entry("PointsRulesShown", RulesReply.class),
            Map.entry("PointsRulesVersion", RulesReply.VersionReply.class),
            Map.entry("NetworkTerms", RulesReply.NetworkReply.class),
            Map.entry("PointsRulesPreview", RulesReply.PreviewReply.class),
            Map.entry("PointsChange", RulesReply.ChangeReply.class),
            Map.entry("BoardReply", BoardReply.class),
            Map.entry("BoardLine", BoardReply.Line.class),
            Map.entry("GoalBody", GoalBody.class),
            Map.entry("GoalProgress", GoalBody.Shown.class),
            Map.entry("GoalList", GoalBody.All.class),
            Map.entry("ContestBody", ContestBody.class),
            Map.entry("Contest", ContestBody.Shown.class),
            Map.entry("ContestList", ContestBody.All.class),
            Map.entry("SpotlightReply", SpotlightReply.class),
            Map.entry("TeamReply", TeamReply.class),
            Map.entry("TeamNote", TeamReply.Note.class),
            Map.entry("Hits", CampaignResults.Hits.class));

    @Test
    void every_object_has_the_fields_of_its_record_and_refuses_others() {
        var objects = names(DOCUMENT.at("/components/schemas"))
                .filter(name -> schema(name).path("type").asText().equals("object"))
                .toList();
        assertThat(objects).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
        RECORDS.forEach((name, type) -> {
            var fields = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            assertThat(names(schema(name).path("properties"))).as(name).containsExactlyInAnyOrderElementsOf(fields);
            assertThat(schema(name).path("additionalProperties").asBoolean(true))
                    .as(name)
                    .isFalse();
        });
    }

    @Test
    void every_route_has_the_parameters_of_its_method() {
        var seen = new TreeSet<String>();
        for (var controller : CONTROLLERS) {
            for (var method : controller.getDeclaredMethods()) {
                operation(controller, method).ifPresent(operation -> {
                    seen.add(operation.path("operationId").asText());
                    assertThat(parameters(operation))
                            .as(operation.path("operationId").asText())
                            .containsExactlyInAnyOrderElementsOf(parameters(method));
                });
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(DOCUMENT.findValuesAsText("operationId"));
    }

    @Test
    void words_and_limits_are_those_of_the_code() {
        assertWords("ItemClass", Item.ItemClass.values());
        assertWords("Goal", Campaign.Goal.values());
        assertWords("TermsRule", PlatformPolicy.Rule.values());
        assertWords("PlatformPolicy", PlatformPolicy.values());
        assertWords("Status", Campaign.Status.values());
        assertWords("Verdict", Verdict.values());
        assertWords("GoalMeasure", io.fanfare.board.Goal.Measure.values());
        assertWords("Sign", Sign.values());
        assertThat(texts(schema("Finding").at("/properties/rule/enum")))
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(Rule::id).toList());
        assertThat(texts(schema("AgentFamily").path("enum")))
                .containsExactlyElementsOf(Stream.of(AgentFamily.values())
                        .map(family ->
                                family.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toList());
        assertThat(texts(schema("Kind").path("enum")).filter(word -> !word.equals("null")))
                .containsExactlyInAnyOrder("CONTENT", "INVITATION");
        assertThat(Campaign.Kind.values()).hasSize(2);
        assertThat(texts(schema("ConversionKind").path("enum")).map(word -> word.toUpperCase(java.util.Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Conversion.Kind.values()).map(Enum::name).toList());
        assertThat(schema("Value").at("/properties/minor/maximum").asLong()).isEqualTo(Conversion.Money.MOST);
        assertThat(DOCUMENT.at("/info/description").asText()).contains(WireJson.MOST_BYTES / 1024 + " KiB");
        var upload = DOCUMENT.at("/paths/~1v1~1employees~1import/post/requestBody/content");
        assertThat(upload.findValuesAsText("maxLength")).containsOnly(String.valueOf(Upload.MOST_BYTES));
        assertThat(PeopleFile.Unreadable.values())
                .as("each is mapped to a problem")
                .hasSize(3);
    }

    private static void assertWords(String schema, Enum<?>... values) {
        assertThat(texts(schema(schema).path("enum")))
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(values).map(Enum::name).toList());
    }

    private static java.util.Optional<JsonNode> operation(Class<?> controller, Method method) {
        var base = controller
                .getAnnotation(io.micronaut.http.annotation.Controller.class)
                .value();
        var get = method.getAnnotation(Get.class);
        var post = method.getAnnotation(Post.class);
        var put = method.getAnnotation(Put.class);
        var delete = method.getAnnotation(Delete.class);
        if (get == null && post == null && put == null && delete == null) {
            return java.util.Optional.empty();
        }
        var verb = get != null ? "get" : post != null ? "post" : put != null ? "put" : "delete";
        var tail = get != null ? get.value() : post != null ? post.value() : put != null ? put.value() : delete.value();
        var path = tail.equals("/") ? base : base + tail;
        var item = DOCUMENT.path("paths").path(path);
        var operation =
                (com.fasterxml.jackson.databind.node.ObjectNode) item.path(verb).deepCopy();
        assertThat(operation.isEmpty()).as(verb + " " + path).isFalse();
        var all = operation.withArray("parameters");
        item.path("parameters").forEach(all::add);
        return java.util.Optional.of(operation);
    }

    /** In the document: place and name of each. */
    private static List<String> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? DOCUMENT.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("in").asText() + " "
                        + parameter.path("name").asText())
                .toList();
    }

    /** In the code: what is neither body nor request comes from query, header or path. */
    private static List<String> parameters(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.getType() == String.class)
                .map(parameter -> {
                    var header = parameter.getAnnotation(Header.class);
                    if (header != null) {
                        return "header " + (header.value().isEmpty() ? header.name() : header.value());
                    }
                    var query = parameter.getAnnotation(QueryValue.class);
                    return query != null
                            ? "query " + query.value()
                            : "path "
                                    + parameter
                                            .getAnnotation(PathVariable.class)
                                            .value();
                })
                .collect(Collectors.toList());
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas").path(name);
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(object.fieldNames(), 0), false);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static JsonNode read() {
        try {
            Object document = new Yaml().load(Files.readString(Path.of("../../docs/openapi.yaml")));
            return new ObjectMapper().valueToTree(document);
        } catch (IOException absent) {
            throw new java.io.UncheckedIOException(absent);
        }
    }
}

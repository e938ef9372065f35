package io.fanfare.functions.campaignapi;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.fanfare.board.Boards;
import io.fanfare.board.TeamNote;
import io.fanfare.board.TeamNotes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a team's leader sees and says: totals of the team that the token names, and never a person. */
@Controller("/v1/team")
final class TeamController {
    /** The claim of the token that names the department. */
    private static final String CLAIM = "team";

    private final Boards boards;
    private final TeamNotes notes;
    private final InstantSource clock;

    TeamController(Boards boards, TeamNotes notes, InstantSource clock) {
        this.boards = boards;
        this.notes = notes;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(APIGatewayV2HTTPEvent event, @QueryValue("month") @Nullable String text) {
        var team = team(event);
        if (team.isEmpty()) {
            return noTeam();
        }
        var month = text == null
                ? Optional.of(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)))
                : SpotlightController.month(text);
        if (month.isEmpty()) {
            return Problem.invalid("month", "month").response();
        }
        return HttpResponse.ok(WireJson.write(TeamReply.of(
                team.get(),
                month.get(),
                boards.team(month.get(), team.get()).orElse(null),
                notes.of(team.get()).orElse(null))));
    }

    @Put("/note")
    HttpResponse<?> say(APIGatewayV2HTTPEvent event, @Body byte @Nullable [] body) {
        var team = team(event);
        if (team.isEmpty()) {
            return noTeam();
        }
        return switch (note(team.get(), body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var note) -> {
                notes.say(note);
                yield HttpResponse.ok(WireJson.write(new TeamReply.Note(note.note(), note.challenge())));
            }
        };
    }

    private Form<TeamNote> note(String team, byte @Nullable [] body) {
        return switch (WireJson.read(body, TeamReply.Note.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var sent) -> {
                var checks = new Checks();
                var note = sent.note() == null || sent.note().isBlank()
                        ? null
                        : checks.paragraph("note", sent.note(), TeamNote.LONGEST_NOTE);
                var challenge = checks.optionalLine("challenge", sent.challenge(), TeamNote.LONGEST_CHALLENGE);
                yield Form.of(new TeamNote(team, note, challenge, clock.instant()), checks);
            }
        };
    }

    /** The gateway has checked the token; a claim is text. */
    private static Optional<String> team(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .map(claims -> claims.get(CLAIM))
                .filter(team -> !team.isBlank());
    }

    private static HttpResponse<?> noTeam() {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "no-team",
                        "The token names no team",
                        "A leader's token carries the department in the claim team.")
                .response();
    }
}

package io.fanfare.functions.campaignapi;

import io.fanfare.board.Board;
import io.fanfare.board.Boards;
import io.fanfare.board.Scope;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Optional;
import java.util.stream.Stream;

/** Boards as the hourly roll-up made them. */
@Controller("/v1/boards")
final class BoardsController {
    private static final String CONTENT = "CONTENT";
    private final Boards boards;

    BoardsController(Boards boards) {
        this.boards = boards;
    }

    @Get("/{scope}/{kind}")
    HttpResponse<?> show(@PathVariable("scope") String scope, @PathVariable("kind") String kind) {
        return scope(scope)
                .flatMap(of -> kind.equals(CONTENT) ? content(of) : board(of, kind))
                .<HttpResponse<?>>map(board -> HttpResponse.ok(WireJson.write(board)))
                .orElseGet(() -> Problem.notFound().response());
    }

    private static Optional<Scope> scope(String text) {
        try {
            return Optional.of(Scope.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<BoardReply> board(Scope scope, String kind) {
        return Stream.of(Board.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .flatMap(each -> boards.find(scope, each))
                .map(BoardReply::of);
    }

    private Optional<BoardReply> content(Scope scope) {
        return scope instanceof Scope.OfPeriod(var period)
                ? boards.content(period).map(BoardReply::of)
                : Optional.empty();
    }
}

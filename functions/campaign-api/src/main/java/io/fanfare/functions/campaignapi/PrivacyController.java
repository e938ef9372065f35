package io.fanfare.functions.campaignapi;

import io.fanfare.aws.json.OwnDataJson;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.Employee;
import io.fanfare.people.MailAddress;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.PeopleRegister;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.OwnData;
import io.fanfare.privacy.PersonalRows;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person may ask for about themselves, asked by whoever looks after data protection. It answers about somebody who is named, and
 * lists nobody.
 */
@Controller("/v1/employees")
final class PrivacyController {
    private final PeopleRegister register;
    private final OwnData.Source data;
    private final PersonalRows rows;
    private final Erasures erasures;
    private final ChangeOwnSettings settings;
    private final InstantSource clock;

    PrivacyController(
            PeopleRegister register,
            OwnData.Source data,
            PersonalRows rows,
            Erasures erasures,
            ChangeOwnSettings settings,
            InstantSource clock) {
        this.register = register;
        this.data = data;
        this.rows = rows;
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    /** The number of a person: ids of the people file and addresses stay out of every address. */
    @Post("/find")
    HttpResponse<?> find(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, Wanted.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var wanted)
            when (wanted.employeeId() == null) == (wanted.email() == null) ->
                Problem.invalid("employeeId", "either-employeeId-or-email").response();
            case WireJson.Read(var wanted) ->
                found(wanted)
                        .<HttpResponse<?>>map(person -> HttpResponse.ok(
                                WireJson.write(new Found(person.id().value()))))
                        .orElseGet(() -> Problem.notFound().response());
        };
    }

    private Optional<Employee> found(Wanted wanted) {
        var id = wanted.employeeId();
        var people = id != null
                ? register.byExternalId(List.of(id))
                : register.byAddress(MailAddress.normalised(String.valueOf(wanted.email())).stream()
                        .toList());
        return people.values().stream().findFirst();
    }

    @Get("/{id}/data")
    HttpResponse<?> export(@PathVariable("id") String id) {
        var now = clock.instant();
        return Ids.number(id)
                .flatMap(number -> data.of(new EmployeeId(number), now))
                .<HttpResponse<?>>map(all -> HttpResponse.ok(WireJson.write(OwnDataJson.write(all, now))))
                .orElseGet(() -> Problem.notFound().response());
    }

    /** No link of an earlier mail works any more. */
    @Post("/{id}/sign-out")
    HttpResponse<?> signOut(@PathVariable("id") String id) {
        var person =
                Ids.number(id).map(EmployeeId::new).filter(number -> rows.state(number) == PersonalRows.State.PERSON);
        person.ifPresent(number -> settings.change(number, new OwnSetting.SignedOut(), clock.instant()));
        return person.isPresent()
                ? HttpResponse.noContent()
                : Problem.notFound().response();
    }

    /** It is done within minutes; asking again is fine. */
    @Delete("/{id}")
    HttpResponse<?> erase(@PathVariable("id") String id) {
        var person = Ids.number(id).map(EmployeeId::new);
        var state = person.map(rows::state).orElse(PersonalRows.State.UNKNOWN);
        return switch (state) {
            case PERSON, ERASED -> {
                erasures.request(List.of(new Erasure(person.orElseThrow(), Erasures.Reason.ASKED)));
                yield HttpResponse.accepted();
            }
            case UNKNOWN, CANARY -> Problem.notFound().response();
        };
    }

    /** One of the two. */
    record Wanted(@Nullable String employeeId, @Nullable String email) {}

    record Found(int id) {}
}

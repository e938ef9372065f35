package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Account;
import io.fanfare.people.Account.Network;
import io.fanfare.people.Accounts.Known;
import io.fanfare.people.Accounts.Named;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.Samples;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsIT {
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final EmployeeId BO = new EmployeeId(8);
    private static final Account HERON =
            Account.of(Network.MASTODON, "@heron@social.example").orElseThrow();
    private final Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final DynamoAccounts accounts = new DynamoAccounts(table);

    @Test
    void an_account_belongs_to_one_person_until_they_forget_it() {
        assertThat(accounts.name(ANN, HERON, Samples.MOMENT)).isEqualTo(Named.DONE);
        assertThat(accounts.name(ANN, HERON, Samples.MOMENT)).isEqualTo(Named.DONE);
        assertThat(accounts.name(BO, HERON, Samples.MOMENT)).isEqualTo(Named.TAKEN);
        assertThat(accounts.owner("mastodon", HERON.digest())).contains(ANN);
        assertThat(accounts.owner("x", HERON.digest())).isEmpty();
        assertThat(accounts.of(ANN))
                .containsExactly(new Known("mastodon", HERON.digest(), "he…@social.example", Samples.MOMENT));
        assertThat(accounts.of(BO)).isEmpty();

        accounts.forget(BO, "mastodon", HERON.digest());
        assertThat(accounts.owner("mastodon", HERON.digest())).contains(ANN);
        accounts.forget(ANN, "mastodon", HERON.digest());
        accounts.forget(ANN, "mastodon", HERON.digest());
        assertThat(accounts.owner("mastodon", HERON.digest())).isEmpty();
        assertThat(accounts.of(ANN)).isEmpty();
        assertThat(accounts.name(BO, HERON, Samples.MOMENT)).isEqualTo(Named.DONE);
    }

    @Test
    void five_are_enough() {
        IntStream.range(0, 5)
                .mapToObj(at -> Account.of(Network.X, "name" + at).orElseThrow())
                .forEach(account ->
                        assertThat(accounts.name(ANN, account, Samples.MOMENT)).isEqualTo(Named.DONE));
        assertThat(accounts.name(ANN, HERON, Samples.MOMENT)).isEqualTo(Named.TOO_MANY);
        assertThat(accounts.owner("mastodon", HERON.digest())).isEmpty();
    }

    @Test
    void of_many_who_name_it_at_once_one_has_it() throws Exception {
        var claims = IntStream.rangeClosed(1, 16)
                .mapToObj(id -> (Callable<Named>) () -> accounts.name(new EmployeeId(id), HERON, Samples.MOMENT))
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            int done = 0;
            for (var claim : executor.invokeAll(claims)) {
                done += claim.get() == Named.DONE ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }
}

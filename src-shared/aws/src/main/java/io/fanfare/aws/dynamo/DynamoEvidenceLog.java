package io.fanfare.aws.dynamo;

import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.EvidenceLog;
import io.fanfare.kernel.Hour;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Evidence in the tables: hits, landings and arrivals among the traces, deeds in main. */
public final class DynamoEvidenceLog implements EvidenceLog {
    private static final String SALT = "salt";
    private static final int SALT_BYTES = 32;
    private final Table main;
    private final Table traces;
    private final SecureRandom random;
    private final Map<LocalDate, byte[]> salts = new HashMap<>();

    public DynamoEvidenceLog(Table main, Table traces, SecureRandom random) {
        this.main = main;
        this.traces = traces;
        this.random = random;
    }

    @Override
    public boolean append(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Trace trace -> traces.putNew(EvidenceRows.trace(trace));
            case Evidence.OfConversion _ -> throw new IllegalArgumentException("a conversion goes to all of its hours");
            case Evidence.Deed deed -> main.putNew(EvidenceRows.deed(deed));
        };
    }

    /** First to the conversion, then to hours: whoever comes second sees both, and brings every hour up to date. */
    @Override
    public Set<Hour> appendVersion(Evidence.OfConversion said) {
        main.putNew(EvidenceRows.version(said));
        var versions = main.query(Keys.conversion(said.conversion().id()), "", Table.Read.STRONG).stream()
                .map(EvidenceRows::evidence)
                .map(Evidence.OfConversion.class::cast)
                .toList();
        var hours = versions.stream()
                .filter(version -> version.conversion() instanceof Conversion.Recorded)
                .map(Evidence::hour)
                .collect(Collectors.toUnmodifiableSet());
        hours.forEach(hour -> versions.forEach(version -> main.putNew(EvidenceRows.inHour(hour, version))));
        return hours;
    }

    @Override
    public void mark(Hour hour) {
        add(Keys.hourControl(hour), "mark");
    }

    @Override
    public void countLate() {
        add(Keys.lateEvidence(), "late");
    }

    private void add(Key key, String counter) {
        main.update(
                key,
                request -> request.updateExpression("ADD #counter :one")
                        .expressionAttributeNames(Map.of("#counter", counter))
                        .expressionAttributeValues(Map.of(":one", Rows.n(1))));
    }

    @Override
    public Optional<byte[]> salt(LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusDays(1))) {
            return Optional.empty();
        }
        salts.keySet().removeIf(known -> known.isBefore(today.minusDays(1)));
        return Optional.of(salts.computeIfAbsent(day, this::load));
    }

    private byte[] load(LocalDate day) {
        return read(day).orElseGet(() -> {
            var bytes = new byte[SALT_BYTES];
            random.nextBytes(bytes);
            var row = new HashMap<>(Keys.salt(day).toMap());
            row.put(SALT, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
            return traces.putNew(row) ? bytes : read(day).orElseThrow();
        });
    }

    private Optional<byte[]> read(LocalDate day) {
        return traces.get(Keys.salt(day), Table.Read.STRONG)
                .map(row -> Objects.requireNonNull(row.get(SALT), SALT).b().asByteArray());
    }
}

package io.fanfare.local.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fanfare.local.template.Stack.Authorizer;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The JWT authorizer of HTTP APIs: RS256, issuer, audience, times, and one of the route's scopes. */
public final class JwtAuthorizer {
    private final RSAKey key;
    private final InstantSource clock;

    public JwtAuthorizer(RSAKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @param header the Authorization header, null when there is none */
    public Verdict judge(Authorizer authorizer, List<String> scopes, @Nullable String header) {
        if (header == null) {
            return new Verdict.Unauthorized();
        }
        var token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : header;
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
                return new Verdict.Unauthorized();
            }
            var claims = jwt.getJWTClaimsSet();
            if (!current(claims) || !meant(claims, authorizer)) {
                return new Verdict.Unauthorized();
            }
            var granted = scopes(claims);
            var matching = scopes.stream().filter(granted::contains).toList();
            return scopes.isEmpty() || !matching.isEmpty()
                    ? new Verdict.Allowed(texts(claims), matching)
                    : new Verdict.Forbidden();
        } catch (ParseException | JOSEException _) {
            return new Verdict.Unauthorized();
        }
    }

    private boolean current(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = claims.getExpirationTime();
        var from = claims.getNotBeforeTime();
        var issued = claims.getIssueTime();
        return expires != null
                && now.isBefore(expires.toInstant())
                && (from == null || !now.isBefore(from.toInstant()))
                && (issued == null || !now.isBefore(issued.toInstant()));
    }

    private static boolean meant(JWTClaimsSet claims, Authorizer authorizer) throws ParseException {
        var audience = claims.getAudience().isEmpty()
                ? List.of(String.valueOf(claims.getStringClaim("client_id")))
                : claims.getAudience();
        return authorizer.issuer().equals(claims.getIssuer())
                && audience.stream().anyMatch(authorizer.audience()::contains);
    }

    private static List<String> scopes(JWTClaimsSet claims) {
        var claim = claims.getClaim("scope") != null ? claims.getClaim("scope") : claims.getClaim("scp");
        return switch (claim) {
            case String text -> List.of(text.split(" "));
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    /** Claims as the gateway hands them on: everything is text, a list is {@code [a b]}. */
    private static Map<String, String> texts(JWTClaimsSet claims) {
        var texts = new LinkedHashMap<String, String>();
        claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case List<?> list ->
                new ArrayList<>(list).stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            case Instant moment -> Long.toString(moment.getEpochSecond());
            case null, default -> String.valueOf(value);
        };
    }

    /** What the authorizer says. */
    public sealed interface Verdict {
        /** @param scopes those of the route that the token has */
        record Allowed(Map<String, String> claims, List<String> scopes) implements Verdict {}

        /** No token, or none that is good here. */
        record Unauthorized() implements Verdict {}

        /** A good token without a scope that the route asks for. */
        record Forbidden() implements Verdict {}
    }
}

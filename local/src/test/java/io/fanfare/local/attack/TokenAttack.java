package io.fanfare.local.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.fanfare.local.jwt.TokenMint;
import io.fanfare.local.template.Stack.Route;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens that somebody made up, on every route that wants one: none may wake a function. */
final class TokenAttack {
    private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized\"}";
    private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";

    private final Stage stage;
    private final Report report;

    TokenAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    void run() throws JOSEException {
        var routes = stage.routes(route -> route.authorizer() != null);
        long lines = stage.cloud().logs().count();
        var forged = forged();
        for (var route : routes) {
            for (var token : forged.entrySet()) {
                var headers = Map.of("authorization", token.getValue());
                refused(route, token.getKey(), headers, "", 401, UNAUTHORIZED);
            }
            refused(route, "no token", Map.of(), "", 401, UNAUTHORIZED);
            var good = stage.token();
            refused(route, "a token in a cookie", Map.of("cookie", "access_token=" + good), "", 401, UNAUTHORIZED);
            refused(route, "a token in the query", Map.of(), "?access_token=" + good, 401, UNAUTHORIZED);
            for (var scopes : wrongScopes(route).entrySet()) {
                var token = "Bearer " + stage.cloud().token(scopes.getValue());
                refused(route, scopes.getKey(), Map.of("authorization", token), "", 403, FORBIDDEN);
            }
        }
        report.attempt("a function ran for one of them", stage.cloud().logs().count() == lines);
        // Proves that the routes are there and that a good token opens them.
        for (var route : routes) {
            var answer = stage.wire().api(route.method(), Stage.path(route, "9"), stage.token(), "");
            report.attempt(
                    "a good token is refused by " + route,
                    !answer.body().equals(UNAUTHORIZED) && !answer.body().equals(FORBIDDEN));
        }
    }

    private void refused(Route route, String what, Map<String, String> headers, String query, int status, String body) {
        var answer =
                stage.wire().call(route.method(), Stage.path(route, "9") + query, headers, BodyPublishers.noBody());
        report.attempt(
                "%s on %s %s: %d".formatted(what, route.method(), route.path(), answer.statusCode()),
                answer.statusCode() == status && answer.body().equals(body));
    }

    private Map<String, String> wrongScopes(Route route) {
        var scope = route.scopes().getFirst();
        return Map.of(
                "no scope",
                "",
                "every scope but its own",
                Arrays.stream(Stage.EVERY_SCOPE.split(" "))
                        .filter(other -> !route.scopes().contains(other))
                        .collect(Collectors.joining(" ")),
                "a scope in capitals",
                scope.toUpperCase(java.util.Locale.ROOT),
                "a longer scope",
                scope + "2",
                "a shorter scope",
                scope.substring(0, scope.indexOf(':') + 1),
                "a pattern",
                "* " + scope.charAt(0) + "* " + scope.replaceFirst("(:.*|$)", ":*"));
    }

    /** Authorization headers by what is wrong with them. */
    private Map<String, String> forged() throws JOSEException {
        var forged = new LinkedHashMap<String, String>();
        claims().forEach((what, claims) ->
                forged.put(what, stage.cloud().tokens().sign(claims.build())));
        var good = good().build();
        forged.put("no algorithm", new PlainJWT(good).serialize());
        for (var none : List.of("None", "nOnE", "NONE")) {
            forged.put("the algorithm " + none, unsigned("{\"alg\":\"" + none + "\"}", good));
        }
        byPublicKey(good).forEach(forged::put);
        byStranger(good).forEach(forged::put);
        var token = stage.token();
        var parts = token.split("\\.");
        forged.put("more scopes than were signed", parts[0] + "." + encoded(good.toString()) + "." + parts[2]);
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("half a signature", token.substring(0, token.length() - 100));
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("two tokens", token + "," + token);
        var headers = forged.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> "Bearer " + entry.getValue(), (one, _) -> one, LinkedHashMap::new));
        headers.put("an empty bearer", "Bearer");
        headers.put(
                "a password",
                "Basic " + Base64.getEncoder().encodeToString("marketing:marketing".getBytes(StandardCharsets.UTF_8)));
        headers.put("a word", "null");
        return headers;
    }

    private Map<String, JWTClaimsSet.Builder> claims() {
        var now = stage.cloud().clock().instant();
        var issuer = stage.cloud().baseUri().toString();
        var claims = new LinkedHashMap<String, JWTClaimsSet.Builder>();
        claims.put("expired", good().expirationTime(date(now)));
        claims.put("expired long ago", good().expirationTime(date(now.minus(Duration.ofDays(400)))));
        claims.put("without an end", good().expirationTime(null));
        claims.put("not yet good", good().notBeforeTime(date(now.plusSeconds(60))));
        claims.put("issued tomorrow", good().issueTime(date(now.plus(Duration.ofDays(1)))));
        claims.put("of another issuer", good().issuer("https://login.attacker.example"));
        claims.put("of almost the issuer", good().issuer(issuer + "/"));
        claims.put("of no issuer", good().issuer(null));
        claims.put("for another audience", good().audience("other"));
        claims.put("for almost the audience", good().audience("fanfare2"));
        claims.put("for no audience", good().audience((String) null));
        return claims;
    }

    private JWTClaimsSet.Builder good() {
        var now = stage.cloud().clock().instant();
        return new JWTClaimsSet.Builder()
                .issuer(stage.cloud().baseUri().toString())
                .audience("fanfare")
                .subject("marketing")
                .claim("scope", Stage.EVERY_SCOPE)
                .issueTime(date(now))
                .expirationTime(date(now.plusSeconds(3_600)));
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }

    /** The public key is public: whoever takes it for a shared secret lets everybody sign. */
    private Map<String, String> byPublicKey(JWTClaimsSet claims) throws JOSEException {
        var key = stage.cloud().tokens().publicKey();
        var der = key.toRSAPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        var secrets = Map.of(
                "DER", der,
                "PEM", pem.getBytes(StandardCharsets.US_ASCII),
                "JWK", key.toJSONString().getBytes(StandardCharsets.UTF_8),
                "modulus", key.getModulus().decode());
        var forged = new LinkedHashMap<String, String>();
        for (var secret : secrets.entrySet()) {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(secret.getValue()));
            forged.put("HS256 with the public key as " + secret.getKey(), jwt.serialize());
        }
        return forged;
    }

    private Map<String, String> byStranger(JWTClaimsSet claims) throws JOSEException {
        var stranger = new RSAKey.Builder(TokenMint.newKey())
                .keyID(stage.cloud().tokens().publicKey().getKeyID())
                .build();
        var heads = Map.of(
                "a stranger's key",
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(stranger.getKeyID()),
                "a stranger's key that the token brings",
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()),
                "a stranger's key at an address",
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(URI.create("https://attacker.example/keys")));
        var forged = new LinkedHashMap<String, String>();
        for (var head : heads.entrySet()) {
            var jwt = new SignedJWT(head.getValue().build(), claims);
            jwt.sign(new RSASSASigner(stranger));
            forged.put(head.getKey(), jwt.serialize());
        }
        return forged;
    }

    private static String unsigned(String head, JWTClaimsSet claims) {
        return encoded(head) + "." + encoded(claims.toString()) + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

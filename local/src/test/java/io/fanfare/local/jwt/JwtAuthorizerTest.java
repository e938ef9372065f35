package io.fanfare.local.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.jwt.JwtAuthorizer.Verdict;
import io.fanfare.local.template.Stack.Authorizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtAuthorizerTest {
    private static final RSAKey KEY = TokenMint.newKey();
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Authorizer COMPANY = new Authorizer("http://issuer", List.of("fanfare"));

    private final LocalClock clock = LocalClock.heldAt(NOW);
    private final TokenMint mint = new TokenMint(KEY, clock, "http://issuer", "fanfare");
    private final JwtAuthorizer authorizer = new JwtAuthorizer(KEY, clock);

    @Test
    void aGoodTokenIsAllowedAndItsClaimsAreText() {
        var verdict = judge("Bearer " + mint.token("campaigns:read people:write"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Allowed.class, allowed -> {
            assertThat(allowed.scopes()).containsExactly("campaigns:read");
            assertThat(allowed.claims())
                    .containsEntry("iss", "http://issuer")
                    .containsEntry("scope", "campaigns:read people:write")
                    .containsEntry(
                            "exp", Long.toString(NOW.plus(Duration.ofHours(12)).getEpochSecond()));
        });
    }

    @Test
    void aTokenWithoutAScopeOfTheRouteIsForbidden() {
        assertThat(judge("Bearer " + mint.token("campaigns:write"))).isEqualTo(new Verdict.Forbidden());
        assertThat(judge("Bearer " + mint.token(""))).isEqualTo(new Verdict.Forbidden());
    }

    /** As Cognito writes it for client_credentials: no audience, and its name of the API before each scope. */
    @Test
    void aTokenOfAMachineNamesItsClientInsteadOfAnAudience() {
        var machine = good().audience((String) null)
                .claim("client_id", "fanfare")
                .claim("token_use", "access")
                .claim("scope", "fanfare/campaigns:read");
        var scopes = List.of("campaigns:read", "fanfare/campaigns:read");
        assertThat(authorizer.judge(COMPANY, scopes, mint.sign(machine.build())))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> assertThat(allowed.scopes()).containsExactly("fanfare/campaigns:read"));
        refused(machine.claim("client_id", "other").build());
        refused(machine.claim("client_id", null).build());
    }

    @Test
    void scopesMayComeAsAList() {
        var claims = good().claim("scope", null)
                .claim("scp", List.of("campaigns:read", "x"))
                .build();
        assertThat(judge(mint.sign(claims)))
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> assertThat(allowed.claims()).containsEntry("scp", "[campaigns:read x]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x.y.z", "Basic YTpi"})
    void whatIsNoTokenIsUnauthorized(String header) {
        assertThat(judge(header)).isEqualTo(new Verdict.Unauthorized());
    }

    @Test
    void aTokenOfAnotherIssuerAudienceTimeOrKeyIsUnauthorized() {
        refused(good().issuer("http://other").build());
        refused(good().audience("other").build());
        refused(good().expirationTime(Date.from(NOW)).build());
        refused(good().expirationTime(null).build());
        refused(good().notBeforeTime(Date.from(NOW.plusSeconds(1))).build());
        var stranger = new TokenMint(TokenMint.newKey(), clock, "http://issuer", "fanfare");
        assertThat(judge(stranger.token("campaigns:read"))).isEqualTo(new Verdict.Unauthorized());
        assertThat(judge(new PlainJWT(good().build()).serialize())).isEqualTo(new Verdict.Unauthorized());
        assertThat(authorizer.judge(COMPANY, List.of(), null)).isEqualTo(new Verdict.Unauthorized());
    }

    @Test
    void aTokenEndsOnTheClockOfTheCloud() {
        var token = mint.token("campaigns:read");
        clock.moveTo(NOW.plus(Duration.ofHours(12)));
        assertThat(judge(token)).isEqualTo(new Verdict.Unauthorized());
    }

    private void refused(JWTClaimsSet claims) {
        assertThat(judge(mint.sign(claims))).isEqualTo(new Verdict.Unauthorized());
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("http://issuer")
                .audience("fanfare")
                .claim("scope", "campaigns:read")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private Verdict judge(String header) {
        return authorizer.judge(COMPANY, List.of("campaigns:read"), header);
    }
}

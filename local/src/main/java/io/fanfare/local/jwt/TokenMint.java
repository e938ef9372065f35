package io.fanfare.local.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/** The company's identity provider on this machine: signs access tokens with a key of its own. */
public final class TokenMint {
    private static final Duration LIFE = Duration.ofHours(12);

    private final RSAKey key;
    private final InstantSource clock;
    private final String issuer;
    private final String audience;

    public TokenMint(RSAKey key, InstantSource clock, String issuer, String audience) {
        this.key = key;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** A new RSA key pair. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("local").generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The key pair of an earlier run, as a JWK. */
    public static RSAKey readKey(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException malformed) {
            throw new IllegalStateException("the kept key is no JWK", malformed);
        }
    }

    /** What the provider tells everybody, so that they can check its signatures. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** A token with scopes, separated by spaces, good for twelve hours of the cloud's clock. */
    public String token(String scopes) {
        return sign(claims(scopes).build());
    }

    /** The token of somebody who leads a team: its department is a claim. */
    public String leaderToken(String scopes, String team) {
        return sign(claims(scopes).subject("leader").claim("team", team).build());
    }

    private JWTClaimsSet.Builder claims(String scopes) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("marketing")
                .claim("scope", scopes)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    /** Signs any claims, for tests of what must be refused. */
    public String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }
}

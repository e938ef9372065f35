package io.fanfare.functions.fetchpage;

import io.fanfare.preview.AddressGuard.Target;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;

/** How a target is reached. */
interface Route {
    /** The machine to connect to, by its address, under the target's name; empty when that is not the public internet's. */
    Optional<HttpHost> to(Target target) throws UnknownHostException;
}

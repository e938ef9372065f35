/** Access tokens of the local company: minting and the JWT authorizer. */
@NullMarked
package io.fanfare.local.jwt;

import org.jspecify.annotations.NullMarked;

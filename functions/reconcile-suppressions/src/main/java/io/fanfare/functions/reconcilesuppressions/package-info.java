/** Brings the suppression list of SES into the roster. */
@NullMarked
package io.fanfare.functions.reconcilesuppressions;

import org.jspecify.annotations.NullMarked;

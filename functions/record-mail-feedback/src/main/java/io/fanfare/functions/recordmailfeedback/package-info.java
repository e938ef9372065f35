/**
 * Notes deliveries, bounces and complaints.
 */
@NullMarked
package io.fanfare.functions.recordmailfeedback;

import org.jspecify.annotations.NullMarked;

/** Reads template.yaml: tags, intrinsics, parameters and the resources that the embedded cloud can be. What it does not know is an error. */
@NullMarked
package io.fanfare.local.template;

import org.jspecify.annotations.NullMarked;

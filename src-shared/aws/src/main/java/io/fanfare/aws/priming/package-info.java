/** What happens before Lambda takes the snapshot that a function later starts from. Nothing here reaches AWS. */
@NullMarked
package io.fanfare.aws.priming;

import org.jspecify.annotations.NullMarked;

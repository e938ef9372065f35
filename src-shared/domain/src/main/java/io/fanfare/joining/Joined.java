package io.fanfare.joining;

import io.fanfare.kernel.EmployeeId;

/** How many colleagues joined through somebody's invitation: each once, whatever they do later. Who they are is told to nobody. */
public interface Joined {
    int through(EmployeeId inviter);
}

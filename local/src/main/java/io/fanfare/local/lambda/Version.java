package io.fanfare.local.lambda;

/** The code of another version of a function; what it throws is its failure. */
public interface Version {
    /** @param present what the present version makes of the same event */
    byte[] call(byte[] event, Present present);

    /** The version that the alias leads to. */
    interface Present {
        byte[] call(byte[] event);
    }
}

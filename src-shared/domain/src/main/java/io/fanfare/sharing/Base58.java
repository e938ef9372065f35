package io.fanfare.sharing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A block of 16 bytes as exactly 22 base58 characters (the alphabet without 0, O, I and l), and back. */
final class Base58 {
    static final int LENGTH = 22;
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());
    private static final int BLOCK = 16;
    private static final int[] DIGITS = digits();

    private Base58() {}

    static String encode(byte[] block) {
        var rest = new BigInteger(1, block);
        var text = new char[LENGTH];
        for (int at = LENGTH - 1; at >= 0; at--) {
            var parts = rest.divideAndRemainder(RADIX);
            text[at] = ALPHABET.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }

    /** Empty when the text has another length or alphabet, or spells a number over 128 bits (which would be a second spelling). */
    static Optional<byte[]> decode(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (int at = 0; at < LENGTH; at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > BLOCK * Byte.SIZE) {
            return Optional.empty();
        }
        return Optional.of(block(number));
    }

    /** The value of a character, -1 when it is not of the alphabet. */
    static int digit(char character) {
        return character < DIGITS.length ? DIGITS[character] : -1;
    }

    private static byte[] block(BigInteger number) {
        var bytes = number.toByteArray();
        var block = new byte[BLOCK];
        int skip = Math.max(0, bytes.length - BLOCK);
        System.arraycopy(bytes, skip, block, BLOCK - (bytes.length - skip), bytes.length - skip);
        return block;
    }

    private static int[] digits() {
        var digits = new int[128];
        Arrays.fill(digits, -1);
        for (int value = 0; value < ALPHABET.length(); value++) {
            digits[ALPHABET.charAt(value)] = value;
        }
        return digits;
    }
}

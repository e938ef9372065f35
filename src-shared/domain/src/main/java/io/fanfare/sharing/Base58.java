package io.fanfare.sharing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A block of 16 bytes as exactly 22 base58 characters (the alphabet without 0, O, I and l), and back. */
final class Base58 {
    static final int LENGTH = 22;
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    static final int RADIX = ALPHABET.length();
    /** A block as four unsigned numbers of 32 bits, the highest first. */
    private static final int LIMBS = 4;

    private static final int[] DIGITS = digits();

    private Base58() {}

    static String encode(byte[] block) {
        var rest = new int[LIMBS];
        ByteBuffer.wrap(block).asIntBuffer().get(rest);
        var text = new char[LENGTH];
        for (int at = LENGTH - 1; at >= 0; at--) {
            long remainder = 0;
            for (int limb = 0; limb < LIMBS; limb++) {
                long part = remainder << Integer.SIZE | Integer.toUnsignedLong(rest[limb]);
                rest[limb] = (int) (part / RADIX);
                remainder = part % RADIX;
            }
            text[at] = ALPHABET.charAt((int) remainder);
        }
        return new String(text);
    }

    /** Empty when the text has another length or alphabet, or spells a number over 128 bits (which would be a second spelling). */
    static Optional<byte[]> decode(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        var number = new int[LIMBS];
        for (int at = 0; at < LENGTH; at++) {
            long carry = digit(text.charAt(at));
            if (carry < 0) {
                return Optional.empty();
            }
            for (int limb = LIMBS - 1; limb >= 0; limb--) {
                long part = Integer.toUnsignedLong(number[limb]) * RADIX + carry;
                number[limb] = (int) part;
                carry = part >>> Integer.SIZE;
            }
            if (carry != 0) {
                return Optional.empty();
            }
        }
        var block = ByteBuffer.allocate(LIMBS * Integer.BYTES);
        block.asIntBuffer().put(number);
        return Optional.of(block.array());
    }

    static char character(int digit) {
        return ALPHABET.charAt(digit);
    }

    /** The value of a character, -1 when it is not of the alphabet. */
    static int digit(char character) {
        return character < DIGITS.length ? DIGITS[character] : -1;
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

package io.github.gvlk.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A 32-bit error value: an HRESULT, or an NTSTATUS that travels as one. The parts are cut as [MS-ERREF] 2.1 says, but
 * for the facility, which is 12 bits wide here since winerror.h defines facilities above 0x7FF.
 */
public record ErrorCode(int value) implements Comparable<ErrorCode> {
    private static final int HEX_DIGITS = 8;
    private static final int NT_BIT = 0x1000_0000;
    private static final int CUSTOMER_BIT = 0x2000_0000;
    private static final int LOW_16 = 0xFFFF;
    private static final int WIN32 = 0x8007_0000;

    /** The two top bits, read as NTSTATUS and the licensing service do; an HRESULT uses the first of them alone. */
    public enum Severity {
        SUCCESS("success"),
        INFORMATIONAL("informational"),
        FAILURE("failure");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** The word that the JSON output uses. */
        public String word() {
            return word;
        }
    }

    /** Reads {@code 0xC004F074}: the prefix and exactly eight hexadecimal digits, in any case. */
    public static ErrorCode ofHex(String text) {
        boolean good = text.length() == HEX_DIGITS + 2 && text.regionMatches(true, 0, "0x", 0, 2);
        for (int i = 2; good && i < text.length(); i++) {
            good = text.charAt(i) < 0x80 && Character.digit(text.charAt(i), 16) >= 0;
        }
        if (!good) {
            throw new InvalidValueException("error code", text, "expected 0x and eight hexadecimal digits");
        }
        return new ErrorCode(Integer.parseUnsignedInt(text, 2, text.length(), 16));
    }

    /** The HRESULT that carries a Win32 error number (1 to 65535), as the macro HRESULT_FROM_WIN32 makes it. */
    public static ErrorCode ofWin32(int number) {
        if (number < 1 || number > LOW_16) {
            throw new InvalidValueException(
                    "Win32 error", Integer.toString(number), "expected a number from 1 to " + LOW_16);
        }
        return new ErrorCode(WIN32 | number);
    }

    /** {@code 0xC004F074}: upper-case digits, the notation of the catalogue. */
    public String hex() {
        String digits = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(HEX_DIGITS - digits.length()) + digits;
    }

    /** The value as WMI properties print it, 0 to 4294967295. */
    public long unsigned() {
        return Integer.toUnsignedLong(value);
    }

    public Severity severity() {
        if (value < 0) {
            return Severity.FAILURE;
        }
        return (value & 0x4000_0000) == 0 ? Severity.SUCCESS : Severity.INFORMATIONAL;
    }

    /** Whether somebody other than Microsoft defined the value (bit 29). */
    public boolean isCustomerDefined() {
        return (value & CUSTOMER_BIT) != 0;
    }

    /** Whether the value is an NTSTATUS mapped into an HRESULT (bit 28, FACILITY_NT_BIT). */
    public boolean isMappedNtStatus() {
        return (value & NT_BIT) != 0;
    }

    /** The HRESULT that carries this NTSTATUS, as the macro HRESULT_FROM_NT makes it: bit 28 set. */
    public ErrorCode asMappedNtStatus() {
        return new ErrorCode(value | NT_BIT);
    }

    /** The NTSTATUS inside a mapped value: the same value with bit 28 clear. */
    public ErrorCode mappedNtStatus() {
        return new ErrorCode(value & ~NT_BIT);
    }

    /** Who reported it: bits 16 to 27. */
    public int facility() {
        return (value >>> 16) & 0xFFF;
    }

    /** The number within the facility: the low 16 bits. */
    public int number() {
        return value & LOW_16;
    }

    /** Whether this is a Win32 error in an HRESULT; {@link #number()} is then the Win32 number. */
    public boolean isWin32() {
        return (value & ~LOW_16) == WIN32;
    }

    /** The same value with other severity bits: {@code top} is 0 to 3. */
    public ErrorCode withSeverityBits(int top) {
        return new ErrorCode((value & 0x3FFF_FFFF) | (top << 30));
    }

    /** By unsigned value, the order of the data files. */
    @Override
    public int compareTo(ErrorCode other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return hex();
    }

    // Written out: the methods that records have are linked when first used, which takes longer than a look-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorCode that && value == that.value;
    }

    @Override
    public int hashCode() {
        return value;
    }
}

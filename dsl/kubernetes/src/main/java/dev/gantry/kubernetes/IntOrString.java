package dev.gantry.kubernetes;

import java.util.Optional;

/** A number or a string, as Kubernetes takes it for ports ({@code 8080}, {@code "http"}) and shares ({@code "25%"}). */
public final class IntOrString {
    private final Object value;

    private IntOrString(Object value) {
        this.value = value;
    }

    /** A number: a port, a count. */
    public static IntOrString of(int number) {
        return new IntOrString(number);
    }

    /** A number that may have more than 32 bits, as those of custom resources may; Kubernetes' own kinds take none. */
    public static IntOrString of(long number) {
        boolean isSmall = (int) number == number;
        return new IntOrString(isSmall ? (Object) (int) number : (Object) number);
    }

    /** A string: the name of a port, a percentage. It is written as a string even where it looks like a number. */
    public static IntOrString of(String text) {
        return new IntOrString(text);
    }

    /** The number; empty where it is a string, or a number of more than 32 bits. */
    public Optional<Integer> number() {
        return value instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** The number, however large; empty where it is a string. */
    public Optional<Long> longNumber() {
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** The string; empty where it is a number. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntOrString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The number or the string. */
    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import java.time.Duration;

/** Amounts, each with its unit: {@code import static dev.gantry.Units.*}. */
public final class Units {
    private Units() {}

    /** CPU time in thousandths of a core: {@code millicores(250)} is {@code 250m}. */
    public static Cpu millicores(int count) {
        return new Cpu(count);
    }

    /** CPU time in whole cores. */
    public static Cpu cores(int count) {
        return new Cpu(count * 1000L);
    }

    /** 1,024 bytes each ({@code Ki}). */
    public static Bytes kibibytes(int count) {
        return new Bytes(count * 1024L);
    }

    /** 1,048,576 bytes each ({@code Mi}). */
    public static Bytes mebibytes(int count) {
        return new Bytes(count * (1024L * 1024));
    }

    /** 1,073,741,824 bytes each ({@code Gi}). */
    public static Bytes gibibytes(int count) {
        return new Bytes(count * (1024L * 1024 * 1024));
    }

    /** NVIDIA's graphics processors ({@code nvidia.com/gpu}). */
    public static Amount gpus(int count) {
        return amount("nvidia.com/gpu", count);
    }

    /** So many of what a device plugin offers under a name: {@code amount("acme.com/fpga", 1)}. */
    public static Amount amount(String resource, int count) {
        return new Amount(resource, Quantity.of(count));
    }

    /** Memory in huge pages of this size, a multiple of it in all ({@code hugepages-2Mi}). */
    public static Amount hugePages(Bytes page, Bytes all) {
        return Amount.hugePages(page, all);
    }

    /** A time span in seconds. */
    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    /** A time span in minutes. */
    public static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    /** A time span in hours. */
    public static Duration hours(int count) {
        return Duration.ofHours(count);
    }

    /** A share of a whole, 0 to 100. */
    public static Percentage percent(int value) {
        return new Percentage(value);
    }
}

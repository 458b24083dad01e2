package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * So much of a resource that a container has for itself: a device, huge pages. It is requested and is the limit, for it cannot
 * be shared.
 *
 * @param resource as nodes offer it: {@code nvidia.com/gpu}, {@code hugepages-2Mi}
 * @param quantity how much of it
 */
public record Amount(String resource, Quantity quantity) {
    private static final String HUGE_PAGES = "hugepages-";

    /** See the record's components. */
    public Amount {
        requireNonNull(resource, "resource");
        requireNonNull(quantity, "quantity");
    }

    static Amount hugePages(Bytes page, Bytes all) {
        return new Amount(HUGE_PAGES + page, all.quantity());
    }

    boolean isHugePages() {
        return resource.startsWith(HUGE_PAGES);
    }

    Optional<Wrong> wrong() {
        if (isHugePages()) {
            return pages();
        }
        int slash = resource.indexOf('/');
        String domain = slash < 0 ? "" : resource.substring(0, slash);
        if (domain.isEmpty() || domain.equals("kubernetes.io") || domain.endsWith(".kubernetes.io")) {
            return Wrong.of(
                    "resource-unknown",
                    resource,
                    "A resource that a device offers is named by its maker: nvidia.com/gpu.",
                    "Say CPU and memory by requests(...) and limits(...), and disk by ephemeralStorage(...).");
        }
        return quantity.amount().signum() >= 0 && isWhole(quantity.amount())
                ? Optional.empty()
                : Wrong.of("amount-not-whole", quantity.text(), "Devices are counted.", "Give a whole number.");
    }

    private Optional<Wrong> pages() {
        BigDecimal page = Quantity.of(resource.substring(HUGE_PAGES.length())).amount();
        return page.signum() > 0
                        && quantity.amount().signum() > 0
                        && isWhole(quantity.amount().divide(page))
                ? Optional.empty()
                : Wrong.of(
                        "amount-not-whole",
                        quantity.text(),
                        "Huge pages are given whole.",
                        "Give a multiple of the page's size.");
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public String toString() {
        return quantity.text() + " " + resource;
    }
}

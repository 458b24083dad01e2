package dev.gantry.tests.engine;

import java.util.ArrayList;
import java.util.List;

/** Every fault at every request of every deed: {@code tests/benchmarks/faults [DEED [FAULT]]}. */
public final class Ordeals {
    private Ordeals() {}

    /** Prints what did not hold; fails if there was something. */
    public static void main(String... args) {
        int tried = 0;
        List<String> failed = new ArrayList<>();
        for (Ordeal.Deed deed : Ordeal.Deed.values()) {
            if (args.length > 0 && !args[0].equals("ALL") && !deed.name().equals(args[0])) {
                continue;
            }
            for (Fault fault : Fault.values()) {
                if (args.length > 1 && !args[1].equals("ALL") && !fault.name().equals(args[1])) {
                    continue;
                }
                int step = args.length > 2 ? Integer.parseInt(args[2]) : 1;
                for (int at = 1; ; at += step) {
                    Ordeal.Sequel[] sequels = Ordeal.Sequel.values();
                    Ordeal.Verdict verdict = new Ordeal(
                                    deed,
                                    fault,
                                    at,
                                    sequels[Math.floorMod(at + fault.name().hashCode(), sequels.length)])
                            .run();
                    tried++;
                    if (!verdict.broken().isEmpty()) {
                        failed.add(verdict.name());
                        System.out.println(verdict.name());
                        verdict.broken().forEach(it -> System.out.println("    " + it));
                    } else if (args.length > 3) {
                        System.out.println("ok " + verdict.name());
                    }
                    if (!verdict.struck()) {
                        break;
                    }
                }
            }
        }
        System.out.println(tried + " ordeals, " + failed.size() + " not withstood");
        if (!failed.isEmpty()) {
            System.exit(1);
        }
    }
}

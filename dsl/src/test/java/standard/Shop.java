package standard;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

public final class Shop {
    public static void main(String... args) {
        run(Shop::shop, args);
    }

    static App shop() {
        var basket = service("basket", image("acme/basket", "3.1.0")).with(Acme::java);
        var search = service("search", image("acme/search", "2.7.0"))
                .with(Acme::java)
                .requests(cores(2), gibibytes(4))
                .limits(gibibytes(4))
                .placed(company -> company.and(require(onNodes(label("disktype").is("nvme")))));
        var ledger = statefulService("ledger", image("acme/ledger", "1.0.9"), storage(gibibytes(20), "/data"))
                .with(Acme::java)
                .without(Default.READ_ONLY_ROOT);
        return app("shop", basket, search, ledger);
    }
}

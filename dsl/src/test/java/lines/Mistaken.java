package lines;

import static dev.gantry.Gantry.*;
import static dev.gantry.Replicas.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** A program with mistakes; the test names the lines that stand beside them. */
final class Mistaken {
    static final Port SQL = port("sql", 3306), BROKER = port("broker", 9092);

    private Mistaken() {}

    static <W extends Workload<W> & Serves<W>> W standard(W service) {
        return service.http(80800) // line 16
                .requests(millicores(100), mebibytes(0)); // line 17
    }

    static App shop() {
        var mysql = statefulService("mysql", image("mysql", "8"), storage(gibibytes(1), "/data"))
                .port(SQL);
        var order = service("order", image("acme/order", "1"))
                .with(Mistaken::standard)
                .env("A=B", "c") // line 25
                .env("DB", mysql.at(BROKER)) // line 26
                .label("not a key", "v") // line 27
                .replicas(between(3, 2).onCpu(percent(70))); // line 28
        return app("shop", order);
    }

    private static int runs;

    static App unstable() {
        runs++;
        return app("shop", service("order", image("acme/order", "1")).http(80).replicas(-runs));
    }
}

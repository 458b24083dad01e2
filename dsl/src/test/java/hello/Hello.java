package hello;

import static dev.gantry.Gantry.*;

public class Hello {
    public static void main(String... args) {
        run(
                () -> app(
                        "hello",
                        service("hello", image("nginx", "1.27.3")).http(80).replicas(3)),
                args);
    }
}

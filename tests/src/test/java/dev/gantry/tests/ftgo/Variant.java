package dev.gantry.tests.ftgo;

import static dev.gantry.Gantry.image;
import static dev.gantry.Units.cores;
import static dev.gantry.Units.mebibytes;

import dev.gantry.App;
import dev.gantry.Gantry;
import dev.gantry.Service;
import ftgo.Ftgo;
import ftgo.Stage;
import java.util.function.UnaryOperator;

/** FTGO, and what somebody may make of it. */
enum Variant {
    AS_IT_IS,
    NEW_TAG,
    IMAGE_THAT_CANNOT_BE_HAD,
    FITS_ON_NO_NODE,
    WITHOUT_DELIVERY;

    /** The service that the variants are about. */
    static final String RESTAURANT = "ftgo-restaurant-service";

    /** The service that nobody calls, so that it can go. */
    static final String DELIVERY = "ftgo-delivery-service";

    App of(Stage stage) {
        App ftgo = Ftgo.in(stage);
        return switch (this) {
            case AS_IT_IS -> ftgo;
            case NEW_TAG -> restaurant(ftgo, service -> service.version("2022-10-01"));
            case IMAGE_THAT_CANNOT_BE_HAD ->
                restaurant(
                        ftgo,
                        service -> service.customizeContainer(
                                container -> container.image("missing.invalid/restaurant:1")));
            case FITS_ON_NO_NODE -> restaurant(ftgo, service -> service.requests(cores(64), mebibytes(512)));
            case WITHOUT_DELIVERY -> ftgo.without(Gantry.service(DELIVERY, image("of/no", "matter")));
        };
    }

    private static App restaurant(App ftgo, UnaryOperator<Service> change) {
        return ftgo.each(Service.class, service -> service.name().equals(RESTAURANT) ? change.apply(service) : service);
    }

    /** A program like FTGO's own, for the variant that the system property {@code variant} names. */
    public static void main(String... args) {
        Variant variant = valueOf(System.getProperty("variant"));
        Gantry.run(Stage.class, variant::of, args);
    }
}

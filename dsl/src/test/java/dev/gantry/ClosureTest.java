package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.Part;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.problem.GantryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosureTest {
    private static final Port SQL = port("sql", 3306), BROKER = port("broker", 9092);

    private static Service caller(StatefulService database) {
        return order().env("DB", database.at(SQL));
    }

    @Test
    void whatAPartRefersToBelongsToTheApp() {
        assertThat(app("shop", caller(mysql())).synth().all(V1StatefulSet.class))
                .hasSize(1);
        assertThat(app("shop", caller(mysql())).synth())
                .isEqualTo(app("shop", caller(mysql()), mysql()).synth());
    }

    @Test
    void whatIsGivenStandsForOlderCopies() {
        StatefulService three = mysql().replicas(3);

        assertThat(app("shop", caller(mysql()), three)
                        .synth()
                        .get(V1StatefulSet.class, three)
                        .spec()
                        .replicas())
                .contains(3);
        assertThat(app("shop", caller(mysql()))
                        .with(three)
                        .synth()
                        .get(V1StatefulSet.class, three)
                        .spec()
                        .replicas())
                .contains(3);
    }

    @Test
    void aWinnersReferencesCountAndALosersDoNot() {
        StatefulService early = mysql().env(
                        "PEER", service("peer", image("acme/peer", "1")).http(1).http());

        assertThat(app("shop", caller(early), mysql()).synth().all(V1Deployment.class))
                .hasSize(1);
    }

    @Test
    void reachedCopiesThatDifferAreAProblem() {
        Service one = caller(mysql());
        Service other = service("stock", image("acme/stock", "1"))
                .http(80)
                .env("DB", mysql().replicas(3).at(SQL));

        assertThat(codes(app("shop", one, other))).containsExactly("part-ambiguous");
        assertThat(codes(app("shop", mysql(), mysql().replicas(2)))).containsExactly("part-ambiguous");
        assertThat(app("shop", one, other, mysql()).synth().objects()).isNotEmpty();
    }

    @Test
    void copiesThatBecomeTheSameAreOne() {
        Service one = caller(mysql().customizePod(pod -> pod.hostname("db")));
        Service other = service("stock", image("acme/stock", "1"))
                .http(80)
                .env("DB", mysql().customizePod(pod -> pod.hostname("db")).at(SQL));

        assertThat(app("shop", one, other).synth().all(V1StatefulSet.class)).hasSize(1);
    }

    @Test
    void aPromiseThatIsNotKeptIsAProblem() {
        assertThat(codes(app("shop", order().env("DB", mysql().at(BROKER))))).containsExactly("port-missing");
        assertThat(codes(app(
                        "shop",
                        order().env(
                                        "DB",
                                        service("x", image("x", "1"))
                                                .port(BROKER)
                                                .http()))))
                .containsExactly("port-missing");
    }

    @Test
    void whatIsTakenOutAndStillReferredToIsAProblem() {
        App app = app("shop", caller(mysql()), mysql());

        assertThat(codes(app.without(mysql()))).containsExactly("reference-dangling");
        assertThat(app.without(mysql()).with(mysql()).synth()).isEqualTo(app.synth());
        assertThat(app.without(mysql()).with(order()).synth().all(V1StatefulSet.class))
                .isEmpty();
    }

    @Test
    void eachReachesWhatWasOnlyReferredTo() {
        App small =
                app("shop", caller(mysql().replicas(3))).each(StatefulService.class, service -> service.replicas(1));

        assertThat(small.synth().get(V1StatefulSet.class, "mysql").spec().replicas())
                .contains(1);
    }

    @Test
    void twoWorkloadsOfOneNameAreAProblem() {
        assertThat(codes(app("shop", order(), worker("order", image("acme/order", "1")))))
                .contains("name-shared");
    }

    record Messaging(StatefulService kafka, List<Service> services, Optional<Config> settings) implements Part {}

    @Test
    void aRecordOfPartsIsAPart() {
        var messaging = new Messaging(mysql(), List.of(order()), Optional.of(config("settings", file("a", "b"))));

        assertThat(app("shop", messaging).synth())
                .isEqualTo(app("shop", mysql(), order(), messaging.settings().get())
                        .synth());
    }

    @SuppressWarnings("ArrayRecordComponent") // as users write it
    record Grouped(Map<String, Service> byKey, Service[] several, List<Service> list) implements Part {}

    record Half(Service one, Part other) implements Part {}

    @Test
    void aRecordsMapsAndArraysAreItsPartsToo() {
        Grouped grouped = new Grouped(
                Map.of("a", service("a", image("acme/a", "1")).http(1)),
                new Service[] {service("b", image("acme/b", "1")).http(1)},
                List.of(service("c", image("acme/c", "1")).http(1)));

        assertThat(app("shop", grouped).synth().all(V1Deployment.class)).hasSize(3);
    }

    @Test
    @SuppressWarnings("NullAway") // as users do by mistake
    void aPartThatIsNullIsRefusedByItsName() {
        assertThatThrownBy(() -> app("shop", new Half(order(), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Half.other");
        assertThatThrownBy(() -> app("shop", (Part) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("parts");
    }

    @Test
    void aClassOfPartsSaysWhichTheyAre() {
        Parts parts = () -> List.of(order(), mysql());

        assertThat(app("shop", parts).synth())
                .isEqualTo(app("shop", order(), mysql()).synth());
        assertThatThrownBy(() -> app("shop", new Part() {}))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("Parts");
    }
}

package ftgo;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.alive;
import static dev.gantry.Probe.tcp;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;

/** DynamoDB Local, and the job that makes its table. It keeps each account's and each region's tables apart. */
record DynamoDb(StatefulService server, Secret account, Job tables) implements Part {
    private static final Port API = port("api", 8000);
    private static final Key ID = key("access-key-id");
    private static final Key KEY = key("secret-access-key");
    private static final Key SCRIPT = key("create-tables.sh");

    private static final Config TABLES = config("ftgo-dynamodb-tables", file(SCRIPT.name(), """
                    set -eu
                    table=ftgo-order-history
                    tool="aws dynamodb --endpoint-url $AWS_DYNAMODB_ENDPOINT_URL"
                    throughput=ReadCapacityUnits=3,WriteCapacityUnits=3

                    $tool list-tables --output text | grep -qw "$table" && exit 0

                    by_consumer="IndexName=ftgo-order-history-by-consumer-id-and-creation-time"
                    by_consumer="$by_consumer,Projection={ProjectionType=ALL},ProvisionedThroughput={$throughput}"
                    by_consumer="$by_consumer,KeySchema=[{AttributeName=consumerId,KeyType=HASH}"
                    by_consumer="$by_consumer,{AttributeName=creationDate,KeyType=RANGE}]"
                    exec $tool create-table --table-name "$table" \\
                      --attribute-definitions AttributeName=orderId,AttributeType=S \\
                        AttributeName=consumerId,AttributeType=S AttributeName=creationDate,AttributeType=N \\
                      --key-schema AttributeName=orderId,KeyType=HASH \\
                      --provisioned-throughput "$throughput" --global-secondary-indexes "$by_consumer"
                    """));

    static DynamoDb in(Stage stage) {
        var account = secret(
                "ftgo-dynamodb-secret",
                ID.from(stage.secret("AWS_ACCESS_KEY_ID")),
                KEY.from(stage.secret("AWS_SECRET_ACCESS_KEY")));

        var server = statefulService(
                        "ftgo-dynamodb-local",
                        image("cnadiminti/dynamodb-local", "2017-04-22_beta"),
                        storage(gibibytes(1), "/dynamodb_local_db"))
                .port(API)
                .health(alive(tcp()).startsWithin(minutes(2)))
                .runAs(1000)
                .requests(millicores(100), mebibytes(512))
                .limits(mebibytes(512));

        var tables = job("ftgo-dynamodb-local-init", image("amazon/aws-cli", "2.31.38"))
                .env(client(server, account))
                .env("HOME", "/tmp")
                .mount("/tables", TABLES)
                .command("sh", "/tables/" + SCRIPT)
                .runAs(1000)
                .retries(10) // until DynamoDB answers
                .requests(millicores(100), mebibytes(256))
                .limits(mebibytes(256));

        return new DynamoDb(server, account, tables);
    }

    /** What its clients are told. */
    Env client() {
        return client(server, account);
    }

    private static Env client(StatefulService server, Secret account) {
        return env("AWS_DYNAMODB_ENDPOINT_URL", server.at(API).url("http"))
                .and("AWS_ACCESS_KEY_ID", account.at(ID))
                .and("AWS_SECRET_ACCESS_KEY", account.at(KEY))
                .and("AWS_REGION", "us-west-2");
    }
}

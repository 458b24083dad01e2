package ftgo;

import dev.gantry.*;

/** Answers queries about orders from a view of its own, which it keeps in DynamoDB. */
final class OrderHistory {
    private OrderHistory() {}

    static Service in(Stage stage, DynamoDb dynamoDb, Eventuate eventuate) {
        return Spring.service("ftgo-order-history-service", stage)
                .env(dynamoDb.client())
                .env(eventuate.messaging());
    }
}

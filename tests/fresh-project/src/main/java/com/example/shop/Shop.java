package com.example.shop;

import static dev.gantry.Gantry.app;

import com.example.shop.crd.com.example.messaging.v1alpha1.V1alpha1Queue;
import com.example.shop.crd.com.example.messaging.v1alpha1.V1alpha1QueueSpec;
import com.example.shop.crd.com.example.storage.v1.V1Bucket;
import com.example.shop.crd.com.example.storage.v1.V1BucketSpec;
import com.example.shop.crd.com.example.storage.v1.V1BucketSpecRule;
import dev.gantry.App;
import dev.gantry.Gantry;
import java.time.Duration;

public class Shop {
    static App shop() {
        V1Bucket photos = V1Bucket.of(
                "photos",
                V1BucketSpec.of(V1BucketSpec.Region.EU_WEST_1)
                        .replicas(3)
                        .rules(V1BucketSpecRule.of("old").afterDays(30)));
        V1alpha1Queue orders =
                V1alpha1Queue.of("orders").spec(V1alpha1QueueSpec.of().retention(Duration.ofHours(36)));
        return app("shop", photos, orders);
    }

    public static void main(String[] args) {
        Gantry.run(Shop::shop, args);
    }
}

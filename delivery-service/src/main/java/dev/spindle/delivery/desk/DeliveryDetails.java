package dev.spindle.delivery.desk;

import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.shipment.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * A delivery with everything known about it.
 *
 * @param stored empty before a package was made
 * @param attempts oldest first
 * @param answers of the store, oldest first
 */
public record DeliveryDetails(
    Delivery delivery,
    Optional<StoredPackage> stored,
    List<AttemptView> attempts,
    List<AnswerView> answers) {}

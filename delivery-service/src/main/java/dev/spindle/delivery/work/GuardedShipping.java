package dev.spindle.delivery.work;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.target.Target;
import dev.spindle.platform.work.LeaseLostException;
import dev.spindle.platform.work.WorkOutcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ships through the target's gate, and lets every failure have its consequence. */
@Component
class GuardedShipping {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedShipping.class);

  private final TargetGates gates;
  private final Shipping shipping;
  private final Aftermath aftermath;

  GuardedShipping(TargetGates gates, Shipping shipping, Aftermath aftermath) {
    this.gates = gates;
    this.shipping = shipping;
    this.aftermath = aftermath;
  }

  /** Ships, or says when to try again; empty when the target's gate is closed or full. */
  Optional<WorkOutcome> ship(Attempt attempt, Target target) {
    return gates.enter(target).map(pass -> ship(attempt, target, pass));
  }

  private WorkOutcome ship(Attempt attempt, Target target, TargetGates.Pass pass) {
    try {
      shipping.ship(attempt, target);
      pass.worked();
      return new WorkOutcome.Done();
    } catch (LeaseLostException e) {
      throw e;
    } catch (DeliveryFailure failure) {
      pass.failed(failure);
      return aftermath.of(attempt, failure);
    } catch (RuntimeException defect) {
      LOG.error("Delivery {} failed by a fault of ours", attempt.deliveryId(), defect);
      return aftermath.of(
          attempt,
          DeliveryFailure.of(ErrorCategory.INTERNAL, "A fault of ours; it is in the log", defect));
    } finally {
      pass.leave();
    }
  }
}

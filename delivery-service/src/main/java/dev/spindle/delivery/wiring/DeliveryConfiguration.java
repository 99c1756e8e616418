package dev.spindle.delivery.wiring;

import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.delivery.DeliverySettings;
import dev.spindle.delivery.failure.RetryPolicy;
import dev.spindle.delivery.host.HostGuard;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.delivery.transport.TransferLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plain objects that the features share. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  HostGuard hostGuard(DeliverySettings settings) {
    return new HostGuard(settings.allowedHosts(), HostGuard.Resolver.system());
  }

  @Bean
  SftpDialer sftpDialer(HostGuard guard, DeliverySettings settings) {
    var transfer = settings.transfer();
    return new SftpDialer(
        guard,
        new TransferLimits(transfer.connect(), transfer.window(), transfer.minBytesPerWindow()));
  }

  @Bean
  RetryPolicy retryPolicy(DeliverySettings settings) {
    var retry = settings.retry();
    return new RetryPolicy(retry.first(), retry.cap(), retry.jitter());
  }

  @Bean
  ErnValidator ernValidator(DeliverySettings settings) {
    var folder = settings.ddexFolder();
    return new ErnValidator(
        folder == null || folder.toString().isEmpty() ? DdexFolder.none() : new DdexFolder(folder));
  }
}

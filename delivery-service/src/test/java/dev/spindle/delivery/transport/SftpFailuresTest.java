package dev.spindle.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.failure.ErrorCategory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("fault")
@Tag("F22")
class SftpFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "3, REMOTE_STORAGE, true",
    "2, REMOTE_STORAGE, true",
    "11, REMOTE_STORAGE, true",
    "12, REMOTE_STORAGE, true",
    "8, REMOTE_STORAGE, true",
    "4, REMOTE_STORAGE, false",
    "14, REMOTE_STORAGE, false",
    "15, REMOTE_STORAGE, false",
    "7, NETWORK, false"
  })
  void putsEveryAnswerOfAServerIntoItsCategory(int code, ErrorCategory category, boolean forGood) {
    var failure = SftpFailures.classify("Writing x.wav", new SftpException(code, "words"));

    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.isPermanent()).isEqualTo(forGood);
    assertThat(failure.sentence()).startsWith("Writing x.wav");
  }

  @Test
  void tellsABrokenLineFromNobodyThereAndFromSilence() {
    assertThat(category(new ConnectException())).isEqualTo(ErrorCategory.UNAVAILABLE);
    assertThat(category(new SocketTimeoutException())).isEqualTo(ErrorCategory.TIMEOUT);
    assertThat(category(new IOException("reset"))).isEqualTo(ErrorCategory.NETWORK);
    assertThat(category(new SshException(12, "too many"))).isEqualTo(ErrorCategory.UNAVAILABLE);
    assertThat(category(new SshException("closed"))).isEqualTo(ErrorCategory.NETWORK);
  }

  private static ErrorCategory category(IOException e) {
    return SftpFailures.classify("Writing", e).category();
  }
}

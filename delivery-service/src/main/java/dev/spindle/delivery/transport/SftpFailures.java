package dev.spindle.delivery.transport;

import static dev.spindle.delivery.failure.ErrorCategory.NETWORK;
import static dev.spindle.delivery.failure.ErrorCategory.REMOTE_STORAGE;
import static dev.spindle.delivery.failure.ErrorCategory.TIMEOUT;
import static dev.spindle.delivery.failure.ErrorCategory.UNAVAILABLE;

import dev.spindle.delivery.failure.DeliveryFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Puts what the SFTP client throws into our categories. */
final class SftpFailures {

  private SftpFailures() {}

  /**
   * Classifies a failure of an operation on an open connection.
   *
   * @param doing what was tried, as the beginning of a sentence: "Writing x.wav"
   */
  static DeliveryFailure classify(String doing, IOException e) {
    return switch (e) {
      case SftpException refusal -> refused(doing, refusal);
      case ConnectException _, NoRouteToHostException _ ->
          DeliveryFailure.of(UNAVAILABLE, doing + " failed: nobody answers there", e);
      case InterruptedIOException _ ->
          DeliveryFailure.of(TIMEOUT, doing + " took too long and was given up", e);
      case SshException ssh
          when ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS ->
          DeliveryFailure.of(UNAVAILABLE, doing + " failed: the store turned the session away", e);
      default -> DeliveryFailure.of(NETWORK, doing + " failed: the connection broke", e);
    };
  }

  private static DeliveryFailure refused(String doing, SftpException e) {
    return switch (e.getStatus()) {
      case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
          permanent(doing, "the store does not permit it", e);
      case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
          permanent(doing, "there is no such file or folder at the store", e);
      case SftpConstants.SSH_FX_FILE_ALREADY_EXISTS ->
          permanent(doing, "the name is taken at the store", e);
      case SftpConstants.SSH_FX_OP_UNSUPPORTED,
          SftpConstants.SSH_FX_INVALID_FILENAME,
          SftpConstants.SSH_FX_NOT_A_DIRECTORY ->
          permanent(doing, "the store cannot do that", e);
      case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
          DeliveryFailure.of(REMOTE_STORAGE, doing + " failed: no space left at the store", e);
      case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST ->
          DeliveryFailure.of(NETWORK, doing + " failed: the store lost the connection", e);
      default ->
          DeliveryFailure.of(
              REMOTE_STORAGE, doing + " failed: the store answered code " + e.getStatus(), e);
    };
  }

  private static DeliveryFailure permanent(String doing, String why, SftpException e) {
    return DeliveryFailure.permanent(REMOTE_STORAGE, doing + " failed: " + why, e);
  }
}

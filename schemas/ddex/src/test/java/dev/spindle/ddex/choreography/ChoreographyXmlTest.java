package dev.spindle.ddex.choreography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.Item;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.Acknowledgement.SupplyChainStatus;
import dev.spindle.ddex.choreography.Manifest.DeliveryType;
import dev.spindle.ddex.choreography.Manifest.Entry;
import dev.spindle.ddex.choreography.Manifest.ProductType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class ChoreographyXmlTest {

  private static final MessagingParty SENDER = MessagingParty.of("PADPIDA2013020802I", "A & B");
  private static final MessagingParty STORE = MessagingParty.of("PADPIDA2016090105F", null);
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-06T12:05:00Z");

  @ParameterizedTest
  @EnumSource
  void readsBackTheManifestItWrote(ChoreographyVersion version) {
    var manifest =
        new Manifest(
            SENDER,
            STORE,
            NOW,
            true,
            "N_20260306120500000",
            List.of(
                entry("M-1", null), entry("M-2", HashSum.md5("0f343b0931126a20f133d67c2b018a3b"))));
    var out = new ByteArrayOutputStream();

    ManifestXml.write(manifest, version, out);

    assertThat(ManifestXml.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(manifest);
    assertValid(version, out.toByteArray());
  }

  private static Entry entry(String id, @Nullable HashSum hash) {
    return new Entry(
        id,
        "./5012345678900/" + id + ".xml",
        ReleaseId.icpn("5012345678900"),
        DeliveryType.NewReleaseDelivery,
        ProductType.AudioProduct,
        hash);
  }

  @Test
  void readsBackTheAcknowledgementOfOneFile() {
    var ack =
        acknowledgement(
            "",
            new Item(
                ReleaseId.icpn("5012345678900"),
                null,
                null,
                List.of(FileStatus.ResourceMissing),
                null,
                "_01_003.wav not found",
                ProposedAction.ResendXmlAndResources,
                true,
                List.of("GBXYZ2600003")));
    var out = new ByteArrayOutputStream();

    AcknowledgementXml.write(ack, ChoreographyVersion.V1_6, out);

    assertThat(AcknowledgementXml.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(ack);
    assertValid(ChoreographyVersion.V1_6, out.toByteArray());
  }

  @Test
  void readsBackTheAcknowledgementOfSeveralReleases() {
    Item fine =
        new Item(
            ReleaseId.icpn("5012345678900"),
            "M-1",
            "20260306120000123",
            List.of(FileStatus.FileOK),
            SupplyChainStatus.SuccessfullyIngestedByReleaseDistributor,
            null,
            null,
            false,
            List.of());
    Item refused =
        new Item(
            ReleaseId.icpn("4006381333931"),
            "M-2",
            null,
            List.of(FileStatus.NewReleaseMessageInvalid),
            SupplyChainStatus.ProcessingErrorAtReleaseDistributor,
            "line 12",
            ProposedAction.ResendXmlOnly,
            true,
            List.of());
    Acknowledgement ack = acknowledgement("ACK-1", fine, refused);
    var out = new ByteArrayOutputStream();

    AcknowledgementXml.write(ack, ChoreographyVersion.V1_8, out);

    Acknowledgement read = AcknowledgementXml.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read).isEqualTo(ack);
    assertThat(read.releases()).extracting(Item::isPositive).containsExactly(true, false);
    assertValid(ChoreographyVersion.V1_8, out.toByteArray());
    assertThatThrownBy(() -> AcknowledgementXml.write(ack, ChoreographyVersion.V1_6, out))
        .hasMessageContaining("one file");
  }

  private static Acknowledgement acknowledgement(String id, Item... items) {
    return new Acknowledgement(id, STORE, SENDER, NOW, List.of(items));
  }

  @Test
  void readsTheSamples() throws IOException {
    var folder = Installed.path().resolve("samples/choreography");

    try (InputStream manifest = Files.newInputStream(folder.resolve("monstercat-manifest-16.xml"));
        InputStream ack16 = Files.newInputStream(folder.resolve("ours-ack-16.xml"));
        InputStream ack18 = Files.newInputStream(folder.resolve("ours-ack-18.xml"))) {
      assertThat(ManifestXml.read(manifest).messages().getFirst().release().grid())
          .isEqualTo("A10443ZR0WW1FSAKBM");
      assertThat(AcknowledgementXml.read(ack16).releases().getFirst().affected())
          .containsExactly("GBXYZ2600003");
      assertThat(AcknowledgementXml.read(ack18).releases().getFirst().isPositive()).isTrue();
    }
  }

  @Test
  void refusesWhatIsNoManifest() {
    var other = new ByteArrayInputStream("<Other/>".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> ManifestXml.read(other))
        .isInstanceOf(XmlRefusedException.class)
        .hasMessageContaining("no manifest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monstercat-manifest-16.xml | >1</NumberOfMessages     | >2</NumberOfMessages | 16 | says it has 2 messages, it names 1
          monstercat-manifest-16.xml | <DeliveryType>.*<        | <DeliveryType>Later< | 25 | "Later" is none of
          monstercat-manifest-16.xml | <MessageId>.*</MessageId> | <!-- -->            | 17 | MessageInBatch lacks its MessageId
          monstercat-manifest-16.xml | >false<                  | >no<                 | 14 | "no" is none of
          monstercat-manifest-16.xml | -07:00                   | soon                 |  4 | the header lacks
          ours-ack-16.xml            | >ResourceMissing<        | >Gone<               |  9 | "Gone" is none of
          ours-ack-16.xml            | >false<                  | ><                   | 12 | "" is none of
          ours-ack-18.xml            | >FileOK<                 | >Fine<               | 12 | "Fine" is none of
          ours-ack-18.xml            | >Successfully            | >Nearly              | 11 | is none of
          """)
  void refusesWhatIsBrokenWithItsLine(
      String sample, String part, String by, int line, String reason) throws IOException {
    String text = Files.readString(Installed.path().resolve("samples/choreography/" + sample));
    String broken = text.replaceFirst(part, by);
    var in = new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(
            () -> {
              if (sample.contains("manifest")) {
                ManifestXml.read(in);
              } else {
                AcknowledgementXml.read(in);
              }
            })
        .hasMessageContaining(reason)
        .isInstanceOfSatisfying(
            XmlRefusedException.class, refused -> assertThat(refused.line()).isEqualTo(line));
  }

  @Test
  void readsEachAcknowledgementOfOneRelease() throws IOException {
    String text =
        Files.readString(Installed.path().resolve("samples/choreography/ours-ack-18.xml"))
            .replaceFirst("<Acknowledgement>.*</Acknowledgement>", "$0$0")
            .replaceFirst("M-0001", "M-0000");

    Acknowledgement read =
        AcknowledgementXml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(read.releases())
        .extracting(Item::acknowledgedMessage)
        .containsExactly("M-0000", "M-0001");
  }

  private static void assertValid(ChoreographyVersion version, byte[] bytes) {
    String folder =
        version == ChoreographyVersion.V1_6 ? "ern-c-sftp-16" : "ern-c-sftp-18-transcribed";
    try {
      Installed.folder()
          .schema(folder)
          .orElseThrow()
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException invalid) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), invalid);
    }
  }
}

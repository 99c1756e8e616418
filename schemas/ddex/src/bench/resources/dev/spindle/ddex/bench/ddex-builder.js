// Builds the same album as ours, as far as ddex-builder can say it. Arguments: tracks, rounds, file for the last message.
const { DdexBuilder } = require('ddex-builder');

const [tracks, rounds] = process.argv.slice(2, 4).map(Number);

async function build() {
  const builder = new DdexBuilder();
  const trackIds = [];
  for (let number = 1; number <= tracks; number++) {
    trackIds.push(`A${number}`);
    builder.addResource({
      resourceId: `A${number}`,
      resourceType: 'SoundRecording',
      title: `Lied ${number}`,
      artist: 'Anna & die Töne',
      isrc: `QZABC26${String(number).padStart(5, '0')}`,
      duration: `PT3M${number % 60}S`,
      trackNumber: number,
      volumeNumber: 1,
    });
  }
  builder.addRelease({
    releaseId: 'R0',
    releaseType: 'Album',
    title: 'Über <alles> & nichts',
    artist: 'Anna & die Töne',
    label: 'Tönende Platten',
    upc: '4006381333931',
    releaseDate: '2026-04-03',
    genre: 'Pop',
    trackIds,
  });
  return builder.build();
}

(async () => {
  const times = [];
  let message;
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    message = await build();
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  require('fs').writeFileSync(process.argv[4], message);
  const first = times[0];
  times.sort((a, b) => a - b);
  console.log(`${first} ${times[times.length >> 1]} ${Buffer.byteLength(message)}`);
})();

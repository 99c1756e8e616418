import type { ReleaseLine } from '../features/releases/api/types';
import { RELEASE } from './events';

export const aRelease = (more: Partial<ReleaseLine> = {}): ReleaseLine => ({
  id: RELEASE,
  version: 4,
  state: 'RECORDING',
  lock: 'UNLOCKED',
  title: 'Mørke <Vinter> & Ink',
  displayArtist: 'Ada Norberg',
  releaseType: 'ALBUM',
  trackCount: 12,
  hasCover: false,
  changedAt: '2027-03-01T10:00:00Z',
  ...more,
});

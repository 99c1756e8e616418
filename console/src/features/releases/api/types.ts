/** A release as the catalogue lists it. */
export interface ReleaseLine {
  id: string;
  version: number;
  state: string;
  lock: string;
  title: string;
  displayArtist: string;
  releaseType: string;
  trackCount: number;
  hasCover: boolean;
  changedAt: string;
  label?: string;
  upc?: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

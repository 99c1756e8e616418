const KEY = 'spindle.place';

/** Keeps the page's address over the way to the identity server and back. */
export function rememberPlace(): void {
  if (location.pathname !== '/') sessionStorage.setItem(KEY, location.pathname);
}

/** The address to go back to, once. Only a path of this console's own. */
export function takePlace(): string | undefined {
  const place = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return place !== null && /^\/releases\/[\w-]+$/.test(place) ? place : undefined;
}

let followed = false;

/** Blocks are drawn after the page has loaded, so a link to one is followed again, once, when they first stand. */
export function followHash(): void {
  if (followed) return;
  followed = true;
  if (location.hash.length > 1) requestAnimationFrame(() => location.replace(location.hash));
}

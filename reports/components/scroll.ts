/** Blocks are drawn after the page has loaded, so a link to one is followed again once they stand. */
export function followHash(): void {
  if (location.hash.length > 1) requestAnimationFrame(() => location.replace(location.hash));
}

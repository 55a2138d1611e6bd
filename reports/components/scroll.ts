/** Blocks are drawn after the page has loaded, so a link to one is followed again once they stand. */
export function followHash(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== "") requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
}

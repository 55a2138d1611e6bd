let followed = false;

/**
 * Blocks are drawn after the page has loaded, so a link to one is followed again, once, when they first stand; what is folded
 * around its place is opened, then and whenever a link of the page leads to another.
 */
export function followHash(): void {
  if (followed) return;
  followed = true;
  addEventListener("hashchange", () => unfold(location.hash)?.scrollIntoView());
  if (location.hash.length > 1)
    requestAnimationFrame(() => {
      unfold(location.hash);
      location.replace(location.hash);
    });
}

function unfold(hash: string): HTMLElement | null {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  for (let around = place?.closest("details"); around; around = around.parentElement?.closest("details"))
    around.open = true;
  return place;
}

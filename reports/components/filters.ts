import {type Choice, type Control, offers, openingGrain, settle} from "./choice.js";
import {h} from "./dom.js";
import {everything, type Release} from "./release.js";

const names: Readonly<Record<Control, string>> = {program: "Program", site: "Site", grain: "Show by"};
const grainNames: Readonly<Record<string, string>> = {
  month: "Month",
  quarter: "Quarter",
  year: "Calendar year",
  fiscal_year: "Fiscal year",
  all: "All time together"
};

/**
 * The bar of controls above a page. Its `value` is the choice, and it says `input` when that changes.
 *
 * @param grains those the page may open with, finest first
 * @param scales those a reader may choose among, the one to open with first
 */
export function filters(
  release: Release,
  controls: readonly Control[],
  grains: readonly string[] = ["quarter", "fiscal_year", "year", "all"],
  scales: readonly {id: string; name: string}[] = []
): HTMLElement & {value: Choice & {scale: string}} {
  const kinds = new Map(release.site.periods.map(({id, kind}) => [id, kind as string]));
  const cells = release.choosable;
  const settled = (wish: Choice & {scale: string}): Choice & {scale: string} => ({
    ...settle(cells, kinds, wish),
    scale: wish.scale
  });
  const program = openingProgram(release, offers(cells, kinds, "program", {}));
  const grain = openingGrain(release.cells, kinds, grains, program) ?? "quarter";
  const first = settled({program, site: everything, grain, scale: scales[0]?.id ?? ""});
  const bar = Object.assign(h("form", {class: "filters", "aria-label": "What to show"}), {value: first});
  const selects = controls.map((control) => [control, h("select", {id: `filter-${control}`})] as const);
  const refresh = (): void => {
    for (const [control, select] of selects) {
      const others = {...bar.value};
      const offered = offers(
        cells,
        kinds,
        control,
        control === "grain" ? others : {program: control === "site" ? others.program : undefined}
      );
      select.replaceChildren(...options(release, control, offered));
      select.value = bar.value[control];
      select.parentElement?.toggleAttribute("hidden", offered.size < 2);
    }
  };
  for (const [control, select] of selects) {
    bar.append(h("div", {class: "filter"}, h("label", {for: select.id}, names[control]), select));
    select.addEventListener("input", (event) => {
      event.stopPropagation();
      bar.value = settled({...bar.value, [control]: select.value});
      refresh();
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    });
  }
  if (scales.length > 1) {
    const select = h(
      "select",
      {id: "filter-scale"},
      ...scales.map(({id, name}) => h("option", {value: id}, name))
    );
    bar.append(h("div", {class: "filter"}, h("label", {for: select.id}, "Scale"), select));
    select.addEventListener("input", (event) => {
      event.stopPropagation();
      bar.value = {...bar.value, scale: select.value};
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    });
  }
  bar.addEventListener("submit", (event) => event.preventDefault());
  refresh();
  return bar;
}

/** All of them where the page holds them together, else the workspace's first. */
const openingProgram = ({site}: Release, offered: ReadonlySet<string>): string =>
  offered.has(everything) ? everything : (site.programs.find(({id}) => offered.has(id))?.id ?? everything);

/** In the order of the workspace, everything together first. */
function options(release: Release, control: Control, offered: ReadonlySet<string>): HTMLOptionElement[] {
  const known: readonly (readonly [string, string])[] =
    control === "grain"
      ? Object.entries(grainNames)
      : control === "program"
        ? [[everything, "All programs"], ...release.site.programs.map(({id, name}) => [id, name] as const)]
        : [[everything, "All sites"], ...release.site.sites.map(({id, name}) => [id, name] as const)];
  return known.filter(([id]) => offered.has(id)).map(([id, name]) => h("option", {value: id}, name));
}

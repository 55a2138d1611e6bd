import {nearestName} from "../config/mistake.ts";
import {usageError} from "../error.ts";
import {nothingOfStaying} from "../measures/staying.ts";
import type {ReleaseView} from "../release/view.ts";

/** A release as a grant sees it: its own periods, its programs, and what was done in them for its people. */
export function viewOfGrant(release: ReleaseView, id: string): ReleaseView {
  const {grants = [], dimensions, manifest} = release;
  if (grants.length === 0)
    throw usageError(`no grants in this release: ${manifest.audience}`, {
      next:
        manifest.audience === "internal"
          ? "Declare them under grants in waymark.yaml, then `waymark run`."
          : "Grants are in the internal release alone: use --audience internal."
    });
  const grant = grants.find((one) => one.id === id);
  if (grant === undefined) {
    const ids = grants.map((one) => one.id);
    const nearest = nearestName(id, ids);
    throw usageError(`unknown grant: ${id}`, {
      next: `${nearest === undefined ? "" : `Did you mean ${nearest}? `}There are: ${ids.join(", ")}.`
    });
  }
  const {asOf} = manifest;
  const targets = release.targets?.filter((target) => target.grant === id) ?? [];
  return {
    ...release,
    dimensions: {
      ...dimensions,
      periods: grant.periods.map((period) => ({...period, closed: period.end <= asOf})),
      programs: dimensions.programs.filter((program) => grant.programs.includes(program.id))
    },
    cells: grant.cells,
    curves: [],
    staying: nothingOfStaying,
    targets
  };
}

/** What its tables say of a grant, below them. */
export function grantNotes({grants = [], dimensions}: ReleaseView, id: string): string[] {
  const grant = grants.find((one) => one.id === id);
  if (grant === undefined) return [];
  const names = (known: readonly {id: string; name: string}[], ids: readonly string[]) =>
    ids.map((one) => known.find((each) => each.id === one)?.name ?? one).join(", ");
  return [
    `Grant: ${grant.name}, ${grant.from} to ${grant.to}. Programs: ${names(dimensions.programs, grant.programs)}. Sites: ${grant.sites === null ? "all" : names(dimensions.sites, grant.sites)}.`,
    grant.counts === "everyone"
      ? "Counts everybody served in its programs, whenever they first came."
      : `Counts people alone whose service in its programs began from ${grant.from} to ${grant.to}; head-counts and calls without an id are counted whoever came.`
  ];
}

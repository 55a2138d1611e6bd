import type {ProfileName, WorkspaceConfig} from "../config/workspace.ts";

/** Somebody a release is for. */
export interface Audience {
  /** `internal`, `funder:NAME` or `public`. */
  name: string;
  kind: "internal" | "funder" | "public";
  profile: ProfileName;
  /** When its periods close; `null` for the internal view, which shows every day the exports speak of. */
  calendar: {publish: "monthly" | "quarterly"; closesAfter: number} | null;
}

/** Everybody this workspace makes releases for, the public last, because its swap is the one that cannot be taken back. */
export function audiencesOf({audiences}: WorkspaceConfig): Audience[] {
  const calendar = (of: {publish: "monthly" | "quarterly"; closes_after: number}): Audience["calendar"] => ({
    publish: of.publish,
    closesAfter: of.closes_after
  });
  return [
    {name: "internal", kind: "internal", profile: audiences.internal.profile, calendar: null},
    ...Object.entries(audiences.funders)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([id, funder]): Audience => ({
          name: `funder:${id}`,
          kind: "funder",
          profile: funder.profile,
          calendar: calendar(funder)
        })
      ),
    {name: "public", kind: "public", profile: audiences.public.profile, calendar: calendar(audiences.public)}
  ];
}

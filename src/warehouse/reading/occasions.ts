import type {FollowUp} from "../../config/workspace.ts";
import type {Warehouse} from "../warehouse.ts";
import type {Finding} from "./findings.ts";

/** Later forms that no measure ever looks at: they carry no day, and no follow-up is for their occasion. */
export async function unfollowedOccasions(
  warehouse: Warehouse,
  followUps: readonly FollowUp[]
): Promise<Finding[]> {
  const followed = followUps.flatMap(({occasion}) => (occasion === undefined ? [] : [occasion]));
  const found = await warehouse.query<{occasion: number; records: number}>(`
    select occasion, cast(count(*) as double) as records
    from assessment
    where taken is null and elapsed_days is null and occasion not in (${[0, ...followed].join(", ")})
    group by occasion order by occasion`);
  return found.map(({occasion, records}) => ({
    code: "occasion-without-follow-up",
    severity: "warning",
    records,
    message: `forms of occasion ${occasion} carry no day, and no follow-up is for that occasion, so that they are in no outcome; under follow_ups in waymark.yaml: - {id: wave-${occasion}, name: Wave ${occasion}, occasion: ${occasion}}`
  }));
}

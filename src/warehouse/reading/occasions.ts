import type {FollowUp} from "../../config/workspace.ts";
import type {Warehouse} from "../warehouse.ts";
import type {Finding} from "./findings.ts";

/**
 * Later forms that fall in no follow-up: of people who have an earlier one of the same instrument, on a day outside every window
 * and of an occasion that no follow-up is for.
 */
export async function outsideWindows(
  warehouse: Warehouse,
  followUps: readonly FollowUp[]
): Promise<Finding[]> {
  const among = followUps.map(({after, within, occasion}) =>
    after === undefined
      ? `coalesce(f.occasion, -1) = ${occasion}`
      : `f.taken - f.first_day between ${after - within} and ${after + within}`
  );
  const [row] = await warehouse.query<{records: number}>(`
    select cast(count(*) as double) as records
    from (
      select person, instrument, occasion, taken, min(taken) over (partition by person, instrument) as first_day,
             row_number() over (partition by person, instrument order by taken, assessment) as nth
      from assessment where not at_one_time and taken is not null
    ) as f
    where f.nth > 1 and not (${["false", ...among].join(" or ")})`);
  const records = row?.records ?? 0;
  return records === 0
    ? []
    : [
        {
          code: "form-outside-windows",
          severity: "note",
          records,
          message:
            "later forms that fall in no follow-up's window, so that they are in no change: see follow_ups in waymark.yaml, and whether each wave has its own day"
        }
      ];
}

/** Later forms that no measure ever looks at: they carry no day, and no follow-up is for their occasion. */
export async function unfollowedOccasions(
  warehouse: Warehouse,
  followUps: readonly FollowUp[]
): Promise<Finding[]> {
  const followed = followUps.flatMap(({occasion}) => (occasion === undefined ? [] : [occasion]));
  const found = await warehouse.query<{occasion: number; records: number}>(`
    select occasion, cast(count(*) as double) as records
    from assessment
    where not at_one_time and taken is null and elapsed_days is null and occasion not in (${[0, ...followed].join(", ")})
    group by occasion order by occasion`);
  return found.map(({occasion, records}) => ({
    code: "occasion-without-follow-up",
    severity: "warning",
    records,
    message: `forms of occasion ${occasion} carry no day, and no follow-up is for that occasion, so that they are in no outcome; under follow_ups in waymark.yaml: - {id: wave-${occasion}, name: Wave ${occasion}, occasion: ${occasion}}`
  }));
}

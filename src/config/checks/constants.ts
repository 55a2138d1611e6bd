import {isRequired} from "../../intake/feed.ts";
import {type Finding, type JobCheck, unknownName} from "./check.ts";
import {allowedValues} from "./columns.ts";

/** What a job says once for a whole file. */
export const checkConstants: JobCheck = ({job, feed, config}) =>
  Object.entries(job.constants).flatMap(([name, value]): Finding[] => {
    const path = ["constants", name];
    const field = feed.fields[name];
    if (field === undefined)
      return unknownName(path, `field of ${feed.id}`, name, Object.keys(feed.fields), true);
    if (Object.values(job.columns).some(({to}) => to === name))
      return [{path, message: `${name} is both mapped and constant`, atName: true}];
    if (field.names !== undefined)
      return [
        {path, message: `${name} is an id and cannot be one and the same for a whole file`, atName: true}
      ];
    return unknownName(path, name, value, allowedValues(field, config) ?? [value]);
  });

/** Every required field is filled by a column or a constant; what is missing stands where it belongs. */
export const checkRequired: JobCheck = ({job, feed}) => {
  const given = new Set([
    ...Object.values(job.columns).map(({to}) => to),
    ...Object.keys(job.ids),
    ...Object.keys(job.constants)
  ]);
  return Object.entries(feed.fields).flatMap(([name, field]) =>
    isRequired(feed, name, (other) => given.has(other)) &&
    !given.has(name) &&
    feed.defaults?.[field.column] === undefined
      ? [
          {
            path: ["columns"],
            atName: true,
            message: `${feed.id} needs ${name} (${field.description}): map a column to it${field.names === undefined ? " or give it under constants" : ""}`
          }
        ]
      : []
  );
};

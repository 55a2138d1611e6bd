import {type JobCheck, unknownName} from "./check.ts";

/** Each way of replacing what was loaded before has what it needs. */
export const checkMode: JobCheck = ({job, feed}) => {
  const key = job.key === undefined ? [] : [job.key].flat();
  if (job.mode === "append" && key.length === 0)
    return [
      {path: ["mode"], message: "append needs a key: the fields that name a record, such as key: contact"}
    ];
  if (job.mode !== "append" && key.length > 0)
    return [{path: ["key"], message: `key means nothing for ${job.mode}; append merges by it`, atName: true}];
  if (job.mode === "window" && feed.dated === undefined)
    return [{path: ["mode"], message: `${feed.id} has no date a window could go by; use snapshot or append`}];
  const filled = [
    ...Object.values(job.columns).map(({to}) => to),
    ...Object.keys(job.ids),
    ...Object.keys(job.constants)
  ];
  return key.flatMap((name, i) =>
    unknownName(typeof job.key === "string" ? ["key"] : ["key", i], "key field", name, [...new Set(filled)])
  );
};

/** An id means nothing outside the system that gave it. */
export const checkIdSpace: JobCheck = ({job, feed}) => {
  const named = [
    ...Object.values(job.columns),
    ...Object.entries(job.ids).map(([to, {space}]) => ({to, space}))
  ];
  const ids = named.filter(({to, space}) => feed.fields[to]?.names !== undefined && space === undefined);
  return ids.length > 0 && job.id_space === undefined
    ? [
        {
          path: ["feed"],
          atName: true,
          message: `${ids.map(({to}) => to).join(" and ")} ${ids.length > 1 ? "are ids" : "is an id"}: say which system gave ${ids.length > 1 ? "them" : "it"}, such as id_space: frontdesk`
        }
      ]
    : [];
};

export const checkCoverage: JobCheck = ({job: {coverage}, config}) => [
  ...(coverage.from !== undefined && coverage.to !== undefined && coverage.from > coverage.to
    ? [{path: ["coverage", "to"], message: "coverage ends before it begins"}]
    : []),
  ...(coverage.programs ?? []).flatMap((program, i) =>
    unknownName(
      ["coverage", "programs", i],
      "program",
      program,
      config.programs.map(({id}) => id)
    )
  )
];

import {type Finding, type JobCheck, unknownName} from "./check.ts";

/** An id made of several columns names people, once, of columns that are read. */
export const checkComposedIds: JobCheck = ({job, feed}) => {
  const people = Object.keys(feed.fields).filter((name) => feed.fields[name]?.names === "person");
  return Object.entries(job.ids).flatMap(([to, {from}]): Finding[] => [
    ...unknownName(["ids", to], `field of ${feed.id} that names people`, to, people, true),
    ...(Object.values(job.columns).some((mapping) => mapping.to === to)
      ? [{path: ["ids", to], message: `${to} is mapped under columns and made here`, atName: true}]
      : []),
    ...from.flatMap((header, i): Finding[] => [
      ...(job.privacy[header]?.verdict === "drop"
        ? [{path: ["ids", to, "from", i], message: `${header} is dropped under privacy`}]
        : []),
      ...(from.indexOf(header) < i
        ? [{path: ["ids", to, "from", i], message: `${header} is named twice`}]
        : [])
    ])
  ]);
};

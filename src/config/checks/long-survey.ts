import {headerOf, isLong, longFields} from "../../intake/long.ts";
import type {Finding, JobCheck} from "./check.ts";

/** A survey file with a record an answer says whose form each is part of. */
export const checkLongSurvey: JobCheck = ({job, feed}) => {
  if (feed.id !== "surveys") return [];
  const has = (field: string) => headerOf(job, field) !== undefined;
  const at = (field: string, message: string): Finding => ({
    path: ["columns", headerOf(job, field)!],
    message,
    atName: true
  });
  const constants = longFields.flatMap((field): Finding[] =>
    field !== "form" && job.constants[field] !== undefined
      ? [
          {
            path: ["constants", field],
            message: `${field} differs by record: map a column to it`,
            atName: true
          }
        ]
      : []
  );
  if (!isLong(job))
    return [
      ...constants,
      ...longFields
        .filter(has)
        .map((field) => at(field, `${field} is of a long file, a record an answer: map item and answer too`)),
      ...(job.survey ?? []).flatMap(({named}, i): Finding[] =>
        named === undefined ? [] : [{path: ["survey", i, "named"], message: noQuestionnaire, atName: true}]
      )
    ];
  const isNamed = has("person") || job.ids.person !== undefined;
  return [
    ...constants,
    ...(has("answer") ? [] : [at("item", "item needs answer: map the column that holds what was answered")]),
    ...(isNamed || has("form")
      ? []
      : [at("item", "nothing tells forms apart: map person, or a response id as form")]),
    ...[job.key ?? []].flat().flatMap((name): Finding[] =>
      name === "item" || name === "answer" || name === "questionnaire"
        ? [
            {
              path: ["key"],
              message: `${name} names no form: append merges whole forms, such as by key: form`
            }
          ]
        : []
    ),
    ...(job.survey ?? []).flatMap(({taken, named}, i): Finding[] => [
      ...(taken === undefined
        ? []
        : [
            {path: ["survey", i, "taken"], message: "a long file's records have a day each: map it as taken"}
          ]),
      ...(named === undefined || has("questionnaire")
        ? []
        : [{path: ["survey", i, "named"], message: noQuestionnaire, atName: true}]),
      ...(named === undefined && has("questionnaire")
        ? [
            {
              path: ["survey", i],
              message: "a column names questionnaires: say as named what it calls this one"
            }
          ]
        : [])
    ])
  ];
};

const noQuestionnaire = "named is what a column mapped as questionnaire says, and none is";

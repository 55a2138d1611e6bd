import type {Draft} from "./draft.ts";

/** A yearly survey of whoever is there: two domains, and items of which one is sensitive and one has printed words. */

export const form = "yearly";
export const domains = [
  {scale: "access", name: "Access", items: [1, 2, 3], level: 0.78},
  {scale: "connection", name: "Social connection", items: [4, 5], level: 0.61}
] as const;
const wording: Readonly<Record<number, string>> = {2: "The hours were good for me."};

const instrument = ({scale, name}: Pick<(typeof domains)[number], "scale" | "name">) => ({
  ...{id: form, name: "Yearly member survey", short: "Yearly survey", scale, scaleName: name},
  ...{constructs: ["satisfaction"], constructNames: ["Satisfaction"], range: [1, 5] as const},
  ...{direction: "higher", attribution: "The organization's own questions.", status: "verified"},
  missing: "Scored when at least two thirds of a scale's items are answered",
  cutoff: {value: 3.5, direction: "above", meaning: "counted as positive"}
});

const common = {family: "outcomes", unit: "person"} as const;

export const surveys: Draft[] = [
  {
    ...common,
    id: `returned:${form}`,
    title: "Yearly survey: returned",
    definition: "People who gave back a form at one time with at least one answer.",
    numerator: "People who returned the form",
    format: "count",
    instrument: instrument(domains[0])
  },
  {
    ...common,
    id: `return_rate:${form}`,
    title: "Yearly survey: returned, of those asked",
    definition: "Of people a survey at one time was meant for, those who returned a form.",
    numerator: "People who returned the form",
    denominator: "People who were asked",
    format: "percent",
    instrument: instrument(domains[0])
  },
  ...domains.flatMap((domain): Draft[] => [
    {
      ...common,
      id: `share_at_one_time:${form}.${domain.scale}`,
      title: `Yearly survey, ${domain.name}: counted as positive, of those who answered`,
      definition: "Of people asked at one time who answered, those counted as positive.",
      numerator: "People whose score was above 3.5",
      denominator: "People who answered",
      format: "percent",
      instrument: instrument(domain)
    },
    ...domain.items.map(
      (number): Draft => ({
        ...common,
        id: `agreed_at_one_time:${form}:${number}`,
        title: `Yearly survey, item ${number}: agreed, of those who answered it`,
        definition: "Of people asked at one time who answered the item, those who agreed.",
        numerator: "People who answered agree or strongly agree",
        denominator: "People who answered the item",
        format: "percent",
        instrument: instrument(domain),
        item: {number, wording: wording[number] ?? null}
      })
    )
  ])
];

/** A set of one's own Likert items, as a new workspace and the documentation show it. No wording stands in it. */
export const ownInstrument = `id: felt-heard
name: Being heard, trusting, and having somebody to look up to
short: Felt heard
answers:
  range: [1, 5]
  labels: {strongly disagree: 1, disagree: 2, neutral: 3, agree: 4, strongly agree: 5}
items: 7
variants:
  standard: {name: As we ask it, reverse: [3]}     # item 3 is worded the other way round
missing: {rule: min_fraction, limit: 0.66}         # two thirds of a scale's items; complete forms only without this line
scales:
  - {id: validation, name: Validation, constructs: [validation], items: [1, 2, 3], score: mean, direction: higher}
  - {id: trust, name: Trust, constructs: [trust], items: [4, 5], score: mean, direction: higher}
  - {id: role-models, name: Role models, constructs: [role_models], items: [6, 7], score: mean, direction: higher}
licence: {permission: own}                         # our own questions: no sources needed, and no bands
`;

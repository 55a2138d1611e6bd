import {expect, test} from "vitest";
import {ownInstrument} from "../../src/commands/starter/instrument.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {soundWorkspace, workspaceOf} from "./workspace.ts";

const survey = (form: string) => `feed: surveys
files: data/survey.csv
id_space: forms
columns: {Client: person, Day: {to: taken, order: ymd}}
survey: [${form}]
`;
const files = (form: string, waymark = soundWorkspace) => ({
  "waymark.yaml": waymark,
  "pipelines/survey.yaml": survey(form),
  "data/instruments/felt-heard.yaml": ownInstrument
});
const told = async (form: string, waymark?: string): Promise<string> =>
  loadWorkspace(await workspaceOf(files(form, waymark))).then(
    () => "sound",
    (error: Error) => error.message
  );

test("instruments that no job names are not read, but for the workspace's own", async () => {
  const workspace = await loadWorkspace(await workspaceOf(files('{instrument: brs, items: "b{1..6}"}')));
  expect(workspace.instruments.map(({id}) => id)).toEqual(["brs", "felt-heard"]);
  expect(workspace.scales.map(({id}) => id)).toEqual([
    "brs.total",
    "felt-heard.validation",
    "felt-heard.trust",
    "felt-heard.role-models"
  ]);
});

test("a job may name any there is, and is told the nearest where there is none", async () => {
  expect(await told('{instrument: brss, items: "b{1..6}"}')).toMatch(
    /^pipelines\/survey\.yaml:5:\d+: unknown instrument: brss \(.*did you mean brs\?\)$/
  );
});

test("a variant has to be named where none is standard", async () => {
  expect(await told('{instrument: res28, items: "r{1..28}"}')).toContain(
    "res28 has several item orders: say which as variant (allowed: agree-first, agree-last)"
  );
  expect(await told('{instrument: res28, variant: agree-first, items: "r{1..28}"}')).toBe("sound");
  expect(await told('{instrument: ucla3, items: "u{1..3}"}')).toBe("sound");
});

test("answers of a job are numbers of its variant", async () => {
  const answers = "answers: {rarely: 1, always: 4}";
  expect(await told(`{instrument: cesd, items: "c{1..20}", ${answers}}`)).toContain(
    "answers of cesd run from 0 to 3"
  );
  expect(await told(`{instrument: cesd, variant: one-to-four, items: "c{1..20}", ${answers}}`)).toBe("sound");
});

test("an exception is for an instrument there is", async () => {
  const form = '{instrument: phq9, items: "p{1..9}"}';
  expect(await told(form, `${soundWorkspace}instruments: {phq9: {any_age: true}}\n`)).toBe("sound");
  expect(await told(form, `${soundWorkspace}instruments: {phq99: {any_age: true}}\n`)).toContain(
    "unknown instrument: phq99"
  );
});

import type {Command} from "./command.ts";

export const command: Command = {
  name: "instruments",
  summary: "lists the questionnaires there are, shows how one is scored, checks a file of your own",
  about:
    "list; show ID; check FILE. A workspace's own files in data/instruments stand beside those that come with Waymark, and one\nof the same name replaces it. show says how answers become scores, how missing ones are treated, what reliable change is\nworked out from, the licence, what is not verified, and in a workspace what the last run's answers say of its key. check tells every mistake with its line. docs/instruments.md says\nwhat a file holds.",
  positionals: [
    {name: "ACTION", description: "list (when not given), show or check"},
    {name: "ID", description: "show: the instrument; check: the file"}
  ],
  options: {
    construct: {value: "NAME", description: "list: those that measure it, such as hope"},
    answers: {
      value: "LIST",
      description: "show, check: score this form too, such as 4,3,-,2; - is no answer"
    },
    variant: {value: "NAME", description: "show, check: the form's item order and coding"}
  },
  workspace: false,
  run: async (context) => (await import("./instruments/run.ts")).run(context)
};

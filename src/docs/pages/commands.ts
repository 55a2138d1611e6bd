import type {Command} from "../../commands/command.ts";
import {commonOptions} from "../../commands/terminal/arguments.ts";
import {allCommands} from "../../commands/terminal/find.ts";
import {capital, optionRows, usageLine} from "../../commands/terminal/usage.ts";
import {exitCode} from "../../error.ts";
import {markdownTable, type Page} from "../page.ts";

const meaning: Readonly<Record<keyof typeof exitCode, string>> = {
  done: "done",
  unexpected: "an unexpected error",
  usage: "wrong usage or configuration",
  refused: "a gate said no; nothing was published",
  warned: "done with warnings, under `--strict`",
  locked: "another run holds the lock; its process id is printed",
  interrupted: "interrupted"
};

export const page: Page = {
  path: "docs/commands.md",
  async render() {
    const commands = await allCommands();
    return `${[
      "# Commands",
      "<!-- Made by `npm run docs` from src/commands. -->",
      "`npx waymark COMMAND` inside the clone. On a terminal: one line an action and plain sentences. Piped, or with `--json`: one JSON document on standard output and notes on standard error.",
      markdownTable(
        ["command", "does"],
        commands.map(({name, summary}) => [`[\`${name}\`](#${name})`, summary])
      ),
      "Every command takes:",
      options(commonOptions),
      ...commands.map(section),
      "## Exit codes",
      markdownTable(
        ["code", "means"],
        Object.entries(exitCode).map(([name, code]) => [String(code), meaning[name as keyof typeof exitCode]])
      ),
      "An error is one line, lower case, `what: value`, with file, line and column where there is one, and a second line that says what to do next. `WAYMARK_DEBUG=1` adds where in the code an unexpected error came from.",
      "On a machine that does other work, `WAYMARK_THREADS=1` lets the database work on one processor (otherwise on all of them, but for reading where there are no more than 200,000 records) and `WAYMARK_MEMORY=500MB` leaves it so much memory before it spills to `.waymark/tmp` (950MB otherwise). What is published is the same, byte for byte."
    ].join("\n\n")}\n`;
  }
};

function section(command: Command): string {
  const {name, summary, about, positionals} = command;
  return [
    `## ${name}`,
    `\`${usageLine(command)}\``,
    `${capital(summary)}.${about === undefined ? "" : ` ${about.replaceAll("\n", " ")}`}`,
    ...(positionals.length === 0 && Object.keys(command.options).length === 0
      ? []
      : [
          markdownTable(
            ["", ""],
            [
              ...positionals.map((p): [string, string] => [p.name, p.description]),
              ...optionRows(command.options)
            ].map(([word, description]) => [`\`${word}\``, description])
          )
        ])
  ].join("\n\n");
}

const options = (of: typeof commonOptions): string =>
  markdownTable(
    ["option", "means"],
    optionRows(of).map(([word, description]) => [`\`${word}\``, description])
  );

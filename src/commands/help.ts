import {exitCode} from "../error.ts";
import type {Command} from "./command.ts";
import {describe, readVersion} from "./main.ts";
import {allCommands, findCommand} from "./terminal/find.ts";
import {commandHelp, generalHelp} from "./terminal/usage.ts";

export const command: Command = {
  name: "help",
  summary: "lists the commands, or says what one does and takes",
  positionals: [{name: "COMMAND", description: "the command to explain"}],
  options: {},
  workspace: false,
  async run({args, out}) {
    const [name] = args.positionals;
    if (name === undefined) {
      const commands = await allCommands();
      out({
        text: generalHelp(commands, await readVersion()),
        json: {commands: commands.map(describe)},
        plain: true
      });
    } else {
      const asked = await findCommand(name);
      out({text: commandHelp(asked), json: {command: describe(asked)}, plain: true});
    }
    return exitCode.done;
  }
};

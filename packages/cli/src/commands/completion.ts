import { Argument } from 'commander';
import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { powershellScript } from '../completion/powershell.js';
import { shapesOf } from '../completion/shape.js';
import { zshScript } from '../completion/zsh.js';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import { EXIT } from '../exit.js';
import { ownHas } from '../features.js';
import { commandWords, declarations } from './index.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

export const main: Main = defineCommand({
  name: 'completion',
  description: 'Prints a script that completes commands, options, columns, signals and users in a shell.',
  examples: [
    ['sysu completion bash > ~/.local/share/bash-completion/completions/sysu', 'for bash-completion'],
    ['source <(sysu completion bash)', 'without it, in ~/.bashrc'],
    ['source <(sysu completion zsh)', 'in ~/.zshrc, behind compinit'],
    ['sysu completion fish > ~/.config/fish/completions/sysu.fish', 'for fish'],
    ['sysu completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
  declare: (command) => void command.addArgument(new Argument('<SHELL>').choices(Object.keys(scripts))),
  run: async (command, context) => {
    const shell = command.args[0] as keyof typeof scripts;
    const has = ownHas(context);
    context.io.write(scripts[shell](commandWords(has), shapesOf(await declarations(has), has)));
    return EXIT.done;
  },
});

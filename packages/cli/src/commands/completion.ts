import { Argument, Option } from 'commander';
import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { namesOf } from '../completion/listings.js';
import { powershellScript } from '../completion/powershell.js';
import { shapesOf } from '../completion/shape.js';
import { zshScript } from '../completion/zsh.js';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import { EXIT, UsageError } from '../exit.js';
import { ownHas } from '../features.js';
import { listings } from '../values.js';
import type { Listing } from '../values.js';
import { commandWords, declarations } from './index.js';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

export const main: Main = defineCommand({
  name: 'completion',
  description:
    'Prints a script that completes commands, options, columns, signals, users, processes, disks and network interfaces ' +
    'in a shell.',
  examples: [
    ['sysu completion bash > ~/.local/share/bash-completion/completions/sysu', 'for bash-completion'],
    ['source <(sysu completion bash)', 'without it, in ~/.bashrc'],
    ['source <(sysu completion zsh)', 'in ~/.zshrc, behind compinit'],
    ['sysu completion fish > ~/.config/fish/completions/sysu.fish', 'for fish'],
    ['sysu completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
  declare: (command) =>
    void command
      .addArgument(new Argument('[SHELL]').choices(Object.keys(scripts)))
      .addOption(
        new Option('--words <LIST>', 'what scripts ask for: names there are now, a line each').choices(listings),
      ),
  run: async (command, context) => {
    const { words } = command.opts<{ words?: Listing }>();
    if (words !== undefined) {
      const names = await namesOf(words, context.own());
      context.io.write(names.map((name) => `${name}\n`).join(''));
      return EXIT.done;
    }
    const [shell] = command.args as (keyof typeof scripts)[];
    if (shell === undefined) throw new UsageError(`which shell? ${Object.keys(scripts).join(', ')}`);
    const has = ownHas(context);
    context.io.write(scripts[shell](commandWords(has), shapesOf(await declarations(has), has)));
    return EXIT.done;
  },
});

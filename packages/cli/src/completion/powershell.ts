import { listings } from '../values.js';
import type { Word } from '../values.js';
import { quotedForPowerShell as quoted } from './quote.js';
import type { OptionShape, Shape, Shapes, Slot } from './shape.js';

/** For $PROFILE. Users and groups, which PowerShell has no common list of, are not completed. */
export function powershellScript(commands: readonly Word[], { shapes, lists }: Shapes): string {
  return `# Completion of sysu for PowerShell. In $PROFILE: sysu completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName sysu -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Lists of words, and what they mean.
    $lists = @{
        'commands' = @(${pairs(commands)})
${[...lists].map(listLine).join('\n')}
    }
    # Of each command its options, what follows them, and what stands for its arguments.
    $options = @{
${shapes.map(optionsLine).join('\n')}
    }
    $follows = @{
${shapes.flatMap(({ name, options }) => options.flatMap((option) => followsLines(name, option))).join('\n')}
    }
    $operands = @{
${shapes
  .filter(({ operand }) => operand?.list)
  .map(({ name, operand }) => `        ${quoted(name)} = ${quoted(listOf(operand!))}`)
  .join('\n')}
    }

${ENGINE}}
`;
}

// A list whose name ends in a comma takes several values, joined by commas. PowerShell takes a comma for its own unless
// the value is quoted, and completes what is behind the last one.
const ENGINE = `    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or $_.Extent.Text -ne $wordToComplete } | ForEach-Object { $_.Extent.Text })
    $command = if ($words.Count -gt 1) { $words[1] } else { $null }
    $prefix = ''
    if ($null -eq $command) {
        $candidates = $lists['commands']
    } else {
        $list = $follows["$command $($words[-1])"]
        if ($null -eq $list -and $wordToComplete.StartsWith('-')) {
            $candidates = $options[$command]
        } else {
            if ($null -eq $list) { $list = $operands[$command] }
            if ("$list".EndsWith(',')) {
                $list = $list.TrimEnd(',')
                $prefix = [regex]::Match($wordToComplete, '^(.*,)?[+-]?').Value
            }
            $candidates = switch ($list) {
                { $_ -in 'pids', 'targets' } { Get-Process | ForEach-Object { @{ word = "$($_.Id)"; doc = $_.ProcessName } } }
                { $_ -in 'targets', ${listings.map(quoted).join(', ')} } { sysu completion --words ($_ -replace 'targets', 'names') 2>$null | ForEach-Object { @{ word = $_; doc = '' } } }
                'command' { Get-Command -CommandType Application | ForEach-Object { @{ word = $_.Name; doc = $_.Source } } }
                default { if ($null -ne $list) { $lists[$list] } }
            }
        }
    }
    $candidates | Where-Object { $null -ne $_ -and ($prefix + $_.word).StartsWith($wordToComplete) } | ForEach-Object {
        $tip = if ($_.doc) { $_.doc } else { $_.word }
        [System.Management.Automation.CompletionResult]::new($prefix + $_.word, $_.word, 'ParameterValue', $tip)
    }
`;

function listLine([name, words]: [string, readonly Word[]]): string {
  return `        ${quoted(name)} = @(${pairs(words)})`;
}

function optionsLine({ name, options }: Shape): string {
  return `        ${quoted(name)} = @(${pairs(options.flatMap(({ flags, doc }) => flags.map((word) => ({ word, doc }))))})`;
}

/** Files are PowerShell's own to complete, which it does where nothing else is offered. */
function followsLines(command: string, { flags, argument }: OptionShape): string[] {
  if (argument === null) return [];
  return flags.map((flag) => `        ${quoted(`${command} ${flag}`)} = ${quoted(listOf(argument))}`);
}

function listOf({ list, several }: Slot): string {
  return `${list ?? 'none'}${several ? ',' : ''}`;
}

function pairs(words: readonly Word[]): string {
  return words.map(({ word, doc }) => `@{ word = ${quoted(word)}; doc = ${quoted(doc)} }`).join(', ');
}

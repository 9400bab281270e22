# PowerShell completion for gvlk, written by: gvlk completion powershell

Register-ArgumentCompleter -Native -CommandName 'gvlk', 'gvlk.cmd' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words1 = @('plain-word', 'w-$(touch-pwned)', 'w-`touch-pwned`', 'w-$HOME', 'w-it''s', 'w-"quoted"', 'w-back\slash', 'w-[x]', 'w-a:b', 'w-%s%n', 'w-*?', 'w-{a,b}', 'w-;&|<>()#!~')
    $words2 = @('it''s', '$HOME')
    $commands = @{}
    $commands[''] = @{
        Words = @()
        Commands = @(
            , @('run', 'It''s $(touch pwned) `touch pwned` $HOME "q" [x]:b \ 100% ’’ #!')
            , @('group', 'group')
        )
        Options = @(
        )
        Takes = @{
        }
    }
    $commands['run'] = @{
        Words = $words1
        Commands = @(
        )
        Options = @(
            , @('-m', 'It''s $(touch pwned) `touch pwned` $HOME "q" [x]:b \ 100% ’’ #!')
            , @('--mode', 'It''s $(touch pwned) `touch pwned` $HOME "q" [x]:b \ 100% ’’ #!')
            , @('--file', 'It''s $(touch pwned) `touch pwned` $HOME "q" [x]:b \ 100% ’’ #!')
            , @('--name', '--name')
        )
        Takes = @{
            '-m' = $words2
            '--mode' = $words2
            '--file' = @()
            '--name' = @()
        }
    }
    $commands['group'] = @{
        Words = @()
        Commands = @(
            , @('run', 'run')
        )
        Options = @(
        )
        Takes = @{
        }
    }
    $commands['group run'] = @{
        Words = @()
        Commands = @(
        )
        Options = @(
            , @('--flag', '--flag')
        )
        Takes = @{
        }
    }

    # The words before the one at the cursor; the program is the first.
    $before = @()
    foreach ($element in $commandAst.CommandElements) {
        if ($element.Extent.EndOffset -lt $cursorPosition) {
            $before += $element.Extent.Text
        }
    }
    $path = ''
    for ($i = 1; $i -lt $before.Count; $i++) {
        $longer = ($path + ' ' + $before[$i]).Trim()
        if (-not $commands.ContainsKey($longer)) {
            break
        }
        $path = $longer
    }
    $command = $commands[$path]

    # Each result is a word and what its tool tip says.
    $found = @()
    if ($before.Count -gt 1 -and $command.Takes.ContainsKey($before[-1])) {
        foreach ($word in $command.Takes[$before[-1]]) {
            $found += , @($word, $word, 'ParameterValue')
        }
    } elseif ($wordToComplete.StartsWith('-')) {
        foreach ($option in $command.Options) {
            $found += , @($option[0], $option[1], 'ParameterName')
        }
    } else {
        foreach ($name in $command.Commands) {
            $found += , @($name[0], $name[1], 'Command')
        }
        foreach ($word in $command.Words) {
            $found += , @($word, $word, 'ParameterValue')
        }
    }
    foreach ($each in $found) {
        if ($each[0].StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) {
            $text = $each[0]
            if ($text -notmatch '^[\w.:-]+$') {
                $text = "'" + $text.Replace("'", "''") + "'"
            }
            [System.Management.Automation.CompletionResult]::new($text, $each[0], $each[2], $each[1])
        }
    }
}

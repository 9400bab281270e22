# @@size@@. Written by gvlk.
@@conditions@@
# Run it in a PowerShell of an administrator of these computers; PowerShell remoting (WinRM) must be on there.
# The outcome of each computer goes into a table; it ends with an error where one of them is not done.
#   -ResultFile FILE    the table; it must not be there yet
#   -ThrottleLimit N    how many computers are worked on at once
param(
    [string]$ResultFile = (Join-Path (Get-Location).ProviderPath 'gvlk-results.csv'),
    [ValidateRange(1, 500)][int]$ThrottleLimit = 32
)
if (Test-Path -LiteralPath $ResultFile) {
    throw ('{0} is there already: name another file with -ResultFile.' -f $ResultFile)
}
$script:all = 0
$script:left = 0
function Invoke-Group($Plan, $Computers, $Edition) {
    $answers = @(Invoke-Command -ComputerName $Computers -ScriptBlock $Plan -ThrottleLimit $ThrottleLimit -ErrorAction SilentlyContinue -ErrorVariable unreached)
    foreach ($failure in $unreached) {
        $answers += [pscustomobject]@{
            PSComputerName = [string]$failure.TargetObject; Result = 'not reached'; Step = ''; Code = ''
            Message = $failure.Exception.Message
        }
    }
    $answers | Select-Object -Property @{ Name = 'Computer'; Expression = { $_.PSComputerName } },
        @{ Name = 'Edition'; Expression = { $Edition } }, 'Result', 'Step', 'Code', 'Message' |
        Export-Csv -LiteralPath $ResultFile -NoTypeInformation -Encoding UTF8 -Append
    $script:all += $Computers.Count
    $done = @($answers | Where-Object { $_.Result -eq 'done' }).Count
    $script:left += $Computers.Count - $done
    Write-Output ('{0}: {1} of {2} done' -f $Edition, $done, $Computers.Count)
}

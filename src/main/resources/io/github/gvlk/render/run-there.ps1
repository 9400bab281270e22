$computers = @@computers@@
$answers = @(Invoke-Command -ComputerName $computers -ScriptBlock $plan -ErrorAction SilentlyContinue -ErrorVariable unreached)
foreach ($failure in $unreached) {
    $answers += [pscustomobject]@{
        PSComputerName = [string]$failure.TargetObject; Result = 'not reached'; Step = ''; Code = ''
        Message = $failure.Exception.Message
    }
}
$answers | Select-Object -Property 'PSComputerName', 'Result', 'Step', 'Code', 'Message' | Sort-Object -Property PSComputerName
$left = @($answers | Where-Object { $_.Result -ne 'done' })
if ($left.Count -gt 0) {
    throw ('Not done on {0} of {1} computers. What a code means: gvlk error CODE' -f $left.Count, $computers.Count)
}

# Plays the licensing service for script.ps1 beside this file, and writes down in result.json what the script called and
# what it answered. The lines before these name the call that fails, $FakeFailing, and how it does, $FakeFailure. Names
# begin with Fake, because functions see the variables of the script that calls them.

$FakeCalls = [Collections.ArrayList]::new()
$FakeFilters = [Collections.ArrayList]::new()
$FakeAnswers = [Collections.ArrayList]::new()
$FakeService = [pscustomobject]@{ Kind = 'service'; KeyManagementServiceMachine = '' }
$FakeProduct = [pscustomobject]@{
    Kind = 'product'; PartialProductKey = 'AAAAA'; LicenseStatus = 5; LicenseStatusReason = [uint32]3221549108
    GracePeriodRemaining = 43200; KeyManagementServiceMachine = ''; DiscoveredKeyManagementServiceMachineName = ''
}

function Get-CimInstance($ClassName, $Filter) {
    if ($ClassName -eq 'SoftwareLicensingService') { return $FakeService }
    if (-not $FakeFilters.Contains($Filter)) { [void]$FakeFilters.Add($Filter) }
    if ($FakeProduct.PartialProductKey) { $FakeProduct }
}

function Invoke-CimMethod($InputObject, $MethodName, $Arguments) {
    $call = $InputObject.Kind + '.' + $MethodName
    foreach ($name in $Arguments.Keys) {
        $call += ' ' + $name + '=' + $Arguments[$name] + ' ' + $Arguments[$name].GetType().Name
    }
    [void]$FakeCalls.Add($call)
    if ($MethodName -eq $FakeFailing) {
        if ($FakeFailure -eq 'code in the id') { Write-Error -Message 'It failed.' -ErrorId 'HRESULT 0xc004f069' }
        if ($FakeFailure -eq 'code in the exception') {
            throw [Runtime.InteropServices.COMException]::new('It failed.', -1073418135)
        }
        return
    }
    if ($MethodName -eq 'InstallProductKey') { $FakeProduct.PartialProductKey = $Arguments.ProductKey.Substring(24) }
    if ($MethodName -eq 'UninstallProductKey') { $FakeProduct.PartialProductKey = $null }
    if ($MethodName -eq 'Activate') { $FakeProduct.LicenseStatus = 1 }
    if ($MethodName -eq 'SetKeyManagementServiceMachine') {
        $FakeService.KeyManagementServiceMachine = $Arguments.MachineName
    }
    [pscustomobject]@{ ReturnValue = 0 }
}

function Get-FakeOutcome($Call, $Key) {
    [void]$FakeCalls.Add($Call)
    if ($Call -eq $FakeFailing) {
        if ($FakeFailure -eq 'nothing') { return }
        if ($FakeFailure -eq 'no success') {
            return [pscustomobject]@{ Success = $false; ErrorCode = '0xC004F069'; ErrorMessage = 'It failed.' }
        }
    } elseif ($Key) {
        $FakeProduct.PartialProductKey = $Key.Substring(24)
    }
    [pscustomobject]@{ Success = $true; ErrorCode = ''; ErrorMessage = '' }
}

function Invoke-OSLicense {
    $key = if ($args[0] -eq '-InstallProductKey') { $args[1] } else { '' }
    Get-FakeOutcome ('Invoke-OSLicense ' + ($args -join ' ')) $key
}

function Set-OSLicenseInfo { Get-FakeOutcome ('Set-OSLicenseInfo ' + ($args -join ' ')) }

function Set-KmsLicenseInfo { Get-FakeOutcome ('Set-KmsLicenseInfo ' + ($args -join ' ')) }

function Invoke-KmsLicense { Get-FakeOutcome ('Invoke-KmsLicense ' + ($args -join ' ')) }

function Get-OSLicenseInfo { $FakeProduct }

function Get-KmsLicenseInfo { [pscustomobject]@{ KeyManagementServiceMachine = 'kms.example.org' } }

# Every computer but the last answers.
function Invoke-Command($ComputerName, $ScriptBlock, $ErrorAction, $ErrorVariable) {
    $last = @($ComputerName)[-1]
    foreach ($name in $ComputerName) {
        if ($name -ne $last) { & $ScriptBlock | Add-Member -NotePropertyName PSComputerName -NotePropertyValue $name -PassThru }
    }
    $failure = [Management.Automation.ErrorRecord]::new([Exception]::new('No answer.'), 'WinRM', 'OpenError', $last)
    Set-Variable -Name $ErrorVariable -Scope 1 -Value @($failure)
}

$FakeThrown = ''
try {
    & (Join-Path -Path $PSScriptRoot -ChildPath 'script.ps1') | ForEach-Object { [void]$FakeAnswers.Add($_) }
} catch {
    $FakeThrown = $_.Exception.Message
}
$FakeResult = @{
    calls = [string[]]$FakeCalls; filters = [string[]]$FakeFilters; answers = [object[]]$FakeAnswers; thrown = $FakeThrown
}
$FakeJson = ConvertTo-Json -InputObject $FakeResult -Depth 3
[IO.File]::WriteAllText((Join-Path -Path $PSScriptRoot -ChildPath 'result.json'), $FakeJson)

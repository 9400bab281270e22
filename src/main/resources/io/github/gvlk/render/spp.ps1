# @@title@@. Written by gvlk.
# @@condition@@
$plan = {
    $ErrorActionPreference = 'Stop'
    $answer = [pscustomobject]@{
        Computer = $env:COMPUTERNAME; Result = 'failed'; Step = ''; Code = ''
        LicenseStatus = $null; MinutesLeft = $null; KmsHost = ''; Message = ''
    }
    $filter = @@filter@@
    function Get-Product {
        Get-CimInstance -ClassName SoftwareLicensingProduct -Filter $filter | Select-Object -First 1
    }
    function Set-Licensing($Target, $Method, $Arguments) {
        if ($Arguments) {
            $null = Invoke-CimMethod -InputObject $Target -MethodName $Method -Arguments $Arguments
        } else {
            $null = Invoke-CimMethod -InputObject $Target -MethodName $Method
        }
    }
    try {
        $answer.Step = 'look for administrator rights'
        $me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
        if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
            throw 'Run this in an elevated PowerShell (Run as administrator).'
        }
        $answer.Step = 'find the licensing service'
        $service = Get-CimInstance -ClassName SoftwareLicensingService
        @@beforehand@@
        @@steps@@
        $answer.Result = 'done'
        $answer.Step = ''
    } catch {
        # The licensing code stands in the error's id or text, or else in its HResult; what is thrown here has none.
        $answer.Message = $_.Exception.Message
        if (($_.FullyQualifiedErrorId + ' ' + $_.Exception.Message) -match '0x[0-9A-Fa-f]{8}') {
            $answer.Code = $Matches[0]
        } elseif ($_.Exception -isnot [Management.Automation.RuntimeException]) {
            $answer.Code = '0x{0:X8}' -f $_.Exception.HResult
        }
    }
    $answer
}
@@run@@

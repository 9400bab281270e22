# @@title@@. Written by gvlk.
# @@condition@@
$plan = {
    $ErrorActionPreference = 'Stop'
    $answer = [pscustomobject]@{
        Computer = $env:COMPUTERNAME; Result = 'failed'; Step = ''; Code = ''
        LicenseReason = ''; MinutesLeft = $null; KmsHost = ''; Message = ''
    }
    # The cmdlets report a failure in the object that they return, or return nothing; they raise no error.
    function Assert-Success($Outcome) {
        if ($null -eq $Outcome) { throw 'The cmdlet returned nothing: the licensing service was not found.' }
        if (-not $Outcome.Success) { throw ('{0} {1}' -f $Outcome.ErrorCode, $Outcome.ErrorMessage) }
    }
    try {
        $answer.Step = 'look for administrator rights'
        $me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
        if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
            throw 'Run this in an elevated PowerShell (Run as administrator).'
        }
        $answer.Step = 'find the OSLicense module'
        if (-not (Get-Command -Name Invoke-OSLicense -ErrorAction SilentlyContinue)) {
            throw 'This system does not have the OSLicense module: use gvlk commands --as powershell.'
        }
        @@steps@@
        $answer.Result = 'done'
        $answer.Step = ''
    } catch {
        $answer.Message = $_.Exception.Message
        if ($_.Exception.Message -match '0x[0-9A-Fa-f]{8}') { $answer.Code = $Matches[0] }
    }
    $answer
}
@@run@@

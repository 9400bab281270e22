' Plays slmgr.vbs for the tests: it changes nothing, and writes its own path and its arguments into the file that the
' variable SLMGR_RECORD names. Texts are German, so that nobody can go by English words.
'
' SLMGR_FAIL names the option that fails, SLMGR_FAIL_AT the computer on which it does (empty: on any), SLMGR_WAY how:
'   code        ends with SLMGR_CODE, or with SLMGR_CODE_x on the computer x, and says so
'   usage       ends with 1 and explains the usage
'   no-key      ends with 0, says that no product has the key, and has no effect
'   no-licence  ends with 0, says that the activation failed, and has no effect
'   no-product  ends with 0, says that there is no such Activation ID, and has no effect
'
' After an option without effect powershell.exe beside this file becomes no.exe, else yes.exe, where there are such.
Option Explicit

Dim shell, files, machine, first, choice, value, words, i, failing

Set shell = CreateObject("WScript.Shell")
Set files = CreateObject("Scripting.FileSystemObject")

machine = ""
first = 0
words = ""
For i = 0 To WScript.Arguments.Count - 1
    words = words & " " & WScript.Arguments.Item(i)
Next
If Left(WScript.Arguments.Item(0), 1) <> "/" Then
    machine = WScript.Arguments.Item(0)
    first = 1
End If
choice = LCase(WScript.Arguments.Item(first))
value = ""
If WScript.Arguments.Count > first + 1 Then
    value = WScript.Arguments.Item(first + 1)
End If
AddLine Variable("SLMGR_RECORD"), """" & WScript.ScriptFullName & """" & words

failing = False
If choice = Variable("SLMGR_FAIL") Then
    failing = Variable("SLMGR_FAIL_AT") = "" Or Variable("SLMGR_FAIL_AT") = machine
End If
If failing Then
    Fail Variable("SLMGR_WAY")
Else
    Succeed
End If

Sub Fail(way)
    If way = "code" Then
        WScript.Echo "Fehler: " & Code & " Der Vorgang ist fehlgeschlagen."
        WScript.Quit CLng(Code)
    ElseIf way = "usage" Then
        WScript.Echo "Ung" & Chr(252) & "ltige Befehlszeilenparameter."
        WScript.Quit 1
    ElseIf way = "no-key" Then
        WScript.Echo "Fehler: Der Produktschl" & Chr(252) & "ssel wurde nicht gefunden."
    ElseIf way = "no-licence" Then
        WScript.Echo "Fehler: Die Produktaktivierung ist fehlgeschlagen."
    ElseIf way = "no-product" Then
        WScript.Echo "Die Aktivierungs-ID wurde nicht gefunden."
    Else
        WScript.Quit 99
    End If
    Answer "no.exe"
    WScript.Quit 0
End Sub

Function Code
    Dim its
    its = Variable("SLMGR_CODE_" & machine)
    If its = "" Then
        its = Variable("SLMGR_CODE")
    End If
    Code = its
End Function

Sub Succeed
    If choice = "/ipk" Then
        KeepKey Right(value, 5)
        WScript.Echo "Der Produktschl" & Chr(252) & "ssel " & value & " wurde installiert."
    ElseIf choice = "/dli" Then
        WScript.Echo "Name: Windows(R), ServerStandard edition"
        WScript.Echo "Teil-Produktschl" & Chr(252) & "ssel: " & KeptKey
        WScript.Echo "Lizenzstatus: Lizenziert"
    ElseIf choice = "/dlv" Then
        WScript.Echo "Softwarelizenzierungsdienst-Version: 10.0.20348.1"
        WScript.Echo "Teil-Produktschl" & Chr(252) & "ssel: " & KeptKey
    Else
        WScript.Echo "Der Vorgang wurde erfolgreich abgeschlossen."
    End If
    If choice <> "/dli" And choice <> "/dlv" Then
        Answer "yes.exe"
    End If
    WScript.Quit 0
End Sub

Sub Answer(program)
    Dim folder
    folder = files.GetParentFolderName(WScript.ScriptFullName) & "\WindowsPowerShell\v1.0\"
    If files.FileExists(folder & program) Then
        files.CopyFile folder & program, folder & "powershell.exe", True
    End If
End Sub

' Each computer has a key of its own; before the first installation it is another one.
Sub KeepKey(partial)
    Dim stream
    Set stream = files.OpenTextFile(KeyFile, 2, True)
    stream.Write partial
    stream.Close
End Sub

Function KeptKey
    Dim stream, partial
    partial = "T83GX"
    If files.FileExists(KeyFile) Then
        Set stream = files.OpenTextFile(KeyFile, 1)
        partial = stream.ReadAll
        stream.Close
    End If
    KeptKey = partial
End Function

Function KeyFile
    KeyFile = Variable("SLMGR_RECORD") & "." & machine & ".key"
End Function

Sub AddLine(name, text)
    Dim stream
    Set stream = files.OpenTextFile(name, 8, True)
    stream.WriteLine text
    stream.Close
End Sub

' The value of a variable, empty where there is none. Wine leaves a NUL at the end.
Function Variable(name)
    Dim text
    text = Replace(shell.ExpandEnvironmentStrings("%" & name & "%"), Chr(0), "")
    If text = "%" & name & "%" Then
        text = ""
    End If
    Variable = text
End Function

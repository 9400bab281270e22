@echo off
rem @@title@@. Written by gvlk.
rem @@condition@@
rem
rem Exit codes: 0 done and checked; 2 not elevated; 3 a tool is missing; 4 a step reported an error;
rem 5 a step had no effect; 6 done, but not everything could be checked; 7 restart, then run this script again.
rem If the variable GVLK_LOG names a file, the messages go there too. No message holds the product key.
setlocal EnableExtensions DisableDelayedExpansion
set "GVLK_SYSTEM=%SystemRoot%\System32"
rem A 32-bit program on 64-bit Windows sees other files under System32; Sysnative leads it to the real ones.
if exist "%SystemRoot%\Sysnative\cscript.exe" set "GVLK_SYSTEM=%SystemRoot%\Sysnative"
set "GVLK_POWERSHELL=%GVLK_SYSTEM%\WindowsPowerShell\v1.0\powershell.exe"
set "GVLK_ANSWER=%TEMP%\gvlk-%RANDOM%-%RANDOM%.txt"
set "GVLK_DIGITS=0123456789ABCDEF"
set "GVLK_WORST=0"
if not exist "%GVLK_SYSTEM%\cscript.exe" goto noscript
if not exist "%GVLK_SYSTEM%\slmgr.vbs" goto noscript
@@computers@@
if exist "%GVLK_ANSWER%" del "%GVLK_ANSWER%"
exit /b %GVLK_WORST%

:noscript
call :say "This system has no slmgr.vbs or no cscript.exe: use gvlk commands --as powershell."
exit /b 3

:elevated
rem Either command is for administrators only; the first needs the Server service besides.
"%GVLK_SYSTEM%\net.exe" session >nul 2>&1
if "%ERRORLEVEL%"=="0" exit /b 0
"%GVLK_SYSTEM%\fltmc.exe" >nul 2>&1
if "%ERRORLEVEL%"=="0" exit /b 0
call :say "Run this script as administrator."
set "GVLK_WORST=2"
exit /b 1

:computer
set "GVLK_AT=%~1"
set "GVLK_NAME=this computer"
set "GVLK_WHERE=."
if defined GVLK_AT set "GVLK_NAME=%GVLK_AT%"
if defined GVLK_AT set "GVLK_WHERE=%GVLK_AT%"
set "GVLK_CODE=0"
set "GVLK_UNCHECKED="
@@steps@@
if not defined GVLK_UNCHECKED call :say "%GVLK_NAME%: done and checked."
if defined GVLK_UNCHECKED call :say "%GVLK_NAME%: done, but not everything could be checked. Look at what slmgr.vbs answered."
if defined GVLK_UNCHECKED set "GVLK_CODE=6"
:finished
if "%GVLK_WORST%"=="6" if not "%GVLK_CODE%"=="0" set "GVLK_WORST=%GVLK_CODE%"
if "%GVLK_WORST%"=="0" set "GVLK_WORST=%GVLK_CODE%"
exit /b %GVLK_CODE%

:slmgr
call :say "%GVLK_NAME%: %GVLK_STEP%"
:ask
set "GVLK_TO=%GVLK_ANSWER%"
rem The answer to /ipk repeats the whole key: it is kept nowhere.
if /i "%~1"=="/ipk" set "GVLK_TO=nul"
"%GVLK_SYSTEM%\cscript.exe" //nologo "%GVLK_SYSTEM%\slmgr.vbs" %GVLK_AT% %1 %2 %3 >"%GVLK_TO%" 2>&1
set "GVLK_RESULT=%ERRORLEVEL%"
if "%GVLK_RESULT%"=="0" exit /b 0
set "GVLK_CODE=4"
call :hex %GVLK_RESULT%
call :say "%GVLK_NAME%: stopped at: %GVLK_STEP%: error 0x%GVLK_HEX%. What it means: gvlk error 0x%GVLK_HEX%"
if "%GVLK_RESULT%"=="1" call :say "%GVLK_NAME%: error 1 is a refused command line, or VBScript is not installed."
exit /b 4

:keyshown
rem slmgr.vbs ends with 0 even where it found no product for the key, and its text is in the language of Windows: the
rem last five characters of the key are the same in all.
call :ask /dli %2
if not "%GVLK_CODE%"=="0" exit /b %GVLK_CODE%
"%GVLK_SYSTEM%\find.exe" "%~1" "%GVLK_ANSWER%" >nul
if "%ERRORLEVEL%"=="0" exit /b 0
set "GVLK_CODE=5"
call :say "%GVLK_NAME%: stopped at: %GVLK_STEP%: no product shows the key that ends in %~1. Is it the key of this edition?"
exit /b 5

:check
rem slmgr.vbs ends with 0 after some failures. The licensing classes answer in numbers, the same in every language.
if not exist "%GVLK_POWERSHELL%" goto unchecked
"%GVLK_POWERSHELL%" -NoProfile -NonInteractive -Command "%GVLK_TEST%" >"%GVLK_ANSWER%" 2>nul
set "GVLK_RESULT=%ERRORLEVEL%"
if "%GVLK_RESULT%"=="20" exit /b 0
if not "%GVLK_RESULT%"=="21" goto unchecked
set "GVLK_CODE=5"
set "GVLK_HEX="
set /p GVLK_HEX=<"%GVLK_ANSWER%"
call :say "%GVLK_NAME%: stopped at: %GVLK_STEP%: it had no effect."
if defined GVLK_HEX call :say "%GVLK_NAME%: the reason is %GVLK_HEX%. What it means: gvlk error %GVLK_HEX%"
exit /b 5

:unchecked
set "GVLK_UNCHECKED=yes"
exit /b 0

:hex
set "GVLK_HEX="
set /a "GVLK_REST=%~1"
for /l %%I in (1,1,8) do call :digit
exit /b 0

:digit
set /a "GVLK_NIBBLE=GVLK_REST & 15"
set /a "GVLK_REST=(GVLK_REST >> 4) & 268435455"
call set "GVLK_DIGIT=%%GVLK_DIGITS:~%GVLK_NIBBLE%,1%%"
set "GVLK_HEX=%GVLK_DIGIT%%GVLK_HEX%"
exit /b 0

:say
echo %~1
if defined GVLK_LOG >>"%GVLK_LOG%" echo %DATE% %TIME% %~1
exit /b 0

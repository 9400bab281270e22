set "GVLK_STEP=change the edition"
set "GVLK_EDITION="
for /f "tokens=1,3" %%E in ('""%GVLK_SYSTEM%\reg.exe" query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v EditionID"') do if /i "%%E"=="EditionID" set "GVLK_EDITION=%%F"
if /i "%GVLK_EDITION%"=="@@edition@@" goto converted
rem Server Core may add Cor to the name.
if /i "%GVLK_EDITION%"=="@@edition@@Cor" goto converted
set "GVLK_TOOL=%GVLK_SYSTEM%\@@tool@@"
if not exist "%GVLK_TOOL%" goto notool
call :say "%GVLK_NAME%: %GVLK_STEP%"
@@change@@
set "GVLK_RESULT=%ERRORLEVEL%"
if "%GVLK_RESULT%"=="0" goto restart
if "%GVLK_RESULT%"=="3010" goto restart
set "GVLK_CODE=4"
call :hex %GVLK_RESULT%
call :say "%GVLK_NAME%: stopped at: %GVLK_STEP%: error 0x%GVLK_HEX%. What it means: gvlk error 0x%GVLK_HEX%"
goto finished
:notool
set "GVLK_CODE=3"
call :say "%GVLK_NAME%: stopped at: %GVLK_STEP%: there is no @@tool@@."
goto finished
:restart
set "GVLK_CODE=7"
call :say "%GVLK_NAME%: restart the computer, then run this script again."
goto finished
:converted

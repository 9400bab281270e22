@echo off
rem Starts gvlk: finds its own folder and a Java, refuses a Java that is too old, and starts that Java.
rem
rem   GVLK_JAVA       a java.exe, or the folder of a Java installation; before JAVA_HOME and PATH
rem   GVLK_JAVA_OPTS  options for the virtual machine: -Xmx64m
rem   GVLK_ARCHIVE    off: neither make nor use an archive of loaded classes below LOCALAPPDATA
rem
rem The arguments are written once, in the last line, and never go through "call": both would change % ^ and !.
rem Java's own launcher on Windows replaces an unquoted argument with * or ? in it by the files that match: quote it.
rem No blocks in parentheses around paths: "Program Files (x86)" would end them.
setlocal EnableExtensions DisableDelayedExpansion

rem From a subroutine %~dp0 is right even for "gvlk" in quotes, found on the PATH.
call :find_home
set "_jar=gvlk-start.jar"
if not exist "%_home%\lib\%_jar%" goto damaged
set "_jar=gvlk.jar"
if not exist "%_home%\lib\%_jar%" goto damaged
if not "%_home:;=%"=="%_home%" goto semicolon

rem ---- Java

set "_java="
set "_bundled="
if defined GVLK_JAVA goto from_gvlk_java
rem A bundle has a Java of its own, for machines without one.
if exist "%_home%\runtime\bin\java.exe" goto from_bundle
if defined JAVA_HOME goto from_java_home
for %%i in (java.exe) do set "_java=%%~$PATH:i"
if not defined _java goto no_java
set "_origin=PATH"
goto version

:from_gvlk_java
set "_origin=GVLK_JAVA"
rem Quotes around the value are a common slip; here they would end ours.
set "_value=%GVLK_JAVA:"=%"
set "_java=%_value%"
if exist "%_value%\*" set "_java=%_value%\bin\java.exe"
if exist "%_java%\*" goto wrong_gvlk_java
if not exist "%_java%" goto wrong_gvlk_java
goto version

:from_bundle
set "_java=%_home%\runtime\bin\java.exe"
set "_origin=the bundle"
set "_bundled=yes"
goto version

:from_java_home
set "_origin=JAVA_HOME"
set "_value=%JAVA_HOME:"=%"
set "_java=%_value%\bin\java.exe"
if not exist "%_java%" goto wrong_java_home

rem ---- Its version

:version
rem Every JDK and JRE says its version in the file "release": reading it is far cheaper than starting a JVM to ask.
set "_version="
set "_major="
set "_build="
for %%i in ("%_java%") do set "_release=%%~dpi..\release"
if not exist "%_release%" goto ask
for /f "usebackq tokens=1,2 delims==" %%a in ("%_release%") do (
    if "%%a"=="JAVA_VERSION" set "_version=%%~b"
    if "%%a"=="JAVA_RUNTIME_VERSION" set "_build=%%~b"
)
if defined _version call :read_major
if defined _major goto check

:ask
rem A shim, or a stripped image: here only Java itself can tell.
set "_version="
for /f "tokens=2,3" %%a in ('^""%_java%" -version 2^>^&1^"') do if "%%a"=="version" set "_version=%%~b"
if defined _version call :read_major
if not defined _major goto unknown

:check
if %_major% LSS 17 goto too_old

rem ---- Start

rem On 17 the serial collector cannot use the heap objects archived with the JDK, and starts more slowly.
set "_gc="
if %_major% GEQ 21 set "_gc=-XX:+UseSerialGC"
rem A short life is best with the quick compiler alone; a fleet of a million machines is not one.
set "_compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="fleet" set "_compiler=-XX:+TieredCompilation"

rem ---- The archive of loaded classes

rem Java starts in a third of the time with an archive of the classes that a look-up loads, made on this machine for this
rem very Java. It is made once, behind the first run. Whatever stands in its way costs nothing but that time.
set "_archive="
set "_share="
if /i "%GVLK_ARCHIVE%"=="off" goto start
if defined _bundled if exist "%_home%\lib\gvlk.jsa" goto archive_of_bundle
if not defined LOCALAPPDATA goto start
if not exist "%_home%\lib\gvlk.id" goto start
set "_id="
for /f "usebackq" %%i in ("%_home%\lib\gvlk.id") do set "_id=%%i"
if not defined _id goto start
rem A bundled Java says its version alone.
if not defined _build set "_build=%_version%"
rem The folder is named after that of gvlk, the archive after Java: paths as one file name.
set "_flat=%_home::=%"
set "_folder=%LOCALAPPDATA%\gvlk\%_flat:\=+%"
for %%i in ("%_java%") do set "_flat=%%~fi"
set "_flat=%_flat::=%"
set "_kin=%_flat:\=+%"
set "_archive=%_folder%\%_kin%,%_build%,%_id%.jsa"
rem Stands for "somebody is at it" and, where it stays, for "it was tried in vain": on another day it is tried again.
set "_mark=%_folder%\%_kin%,%_build%,%_id%,%DATE:/=-%.tried"
rem A longer path is too long for some versions of Windows; at a semicolon Java would take it for two.
if not "%_mark:~240%"=="" goto start
if not "%_archive:;=%"=="%_archive%" goto start
if exist "%_archive%" goto archive_of_user
if exist "%_mark%" goto start
rem "call" doubles a ^ in the path and expands a %: from such a folder there is no archive, and no harm.
set "_flags=-XX:TieredStopAtLevel=1 -XX:-UsePerfData %_gc%"
start "" /b /low "%ComSpec%" /d /v:off /c call "%_home%\lib\archive.cmd" >nul 2>&1 <nul
goto start

:archive_of_user
set _share="-XX:SharedArchiveFile=%_archive%"
goto start

:archive_of_bundle
set _share="-XX:SharedArchiveFile=%_home%\lib\gvlk.jsa"
goto start

rem ---- Subroutines and errors

:find_home
for %%i in ("%~dp0..") do set "_home=%%~fi"
goto :eof

:read_major
rem 1.8.0_392 is 8. What is no number is no version.
for /f "tokens=1,2 delims=.-+_" %%a in ("%_version%") do (
    set "_major=%%a"
    if "%%a"=="1" set "_major=%%b"
)
for /f "delims=0123456789" %%a in ("%_major%") do set "_major="
goto :eof

:damaged
>&2 echo gvlk: this installation is damaged: "%_home%\lib\%_jar%" is missing. Unpack the distribution again.
exit /b 2

:semicolon
>&2 echo gvlk: Java cannot load from a folder with a semicolon in its name: "%_home%". Move the distribution.
exit /b 2

:wrong_gvlk_java
>&2 echo gvlk: GVLK_JAVA is "%_value%", which is neither a Java executable nor the folder of a Java installation.
exit /b 2

:wrong_java_home
>&2 echo gvlk: JAVA_HOME is "%_value%", which is not the folder of a Java installation: it has no bin\java.exe.
exit /b 2

:no_java
>&2 echo gvlk: no Java found. Install a JDK or JRE 17 or newer, or set GVLK_JAVA or JAVA_HOME to one.
exit /b 2

:unknown
>&2 echo gvlk: "%_java%" (from %_origin%) does not tell its version when asked with -version.
exit /b 2

:too_old
>&2 echo gvlk: Java %_version% is too old: "%_java%" (from %_origin%). Set GVLK_JAVA or JAVA_HOME to Java 17 or newer.
exit /b 2

:start
rem No log, so that Java never warns about an archive; the JDK's own archive; no performance counters.
rem This line is the last one, so that the exit code of Java is that of the script, for && and || too.
"%_java%" -Xlog:disable -Xshare:auto %_share% %_compiler% -XX:-UsePerfData %_gc% %GVLK_JAVA_OPTS% -cp "%_home%\lib\gvlk-start.jar" io.github.gvlk.cli.Main %*

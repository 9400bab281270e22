@echo off
rem Makes the archive of loaded classes, behind a run of gvlk.cmd, which calls this with its variables set:
rem
rem   _java _home _flags   as gvlk.cmd starts Java
rem   _folder _kin         where archives stand, and how those of this Java and this gvlk.jar begin
rem   _archive             the archive to be made; empty while somebody is at it, and where it was tried in vain
setlocal EnableExtensions DisableDelayedExpansion
set "_made=%_archive%.%RANDOM%"
if not exist "%_folder%\*" md "%_folder%"
del /q "%_folder%\%_kin%,*"
type nul >"%_archive%"
if not exist "%_archive%" exit /b 1
"%_java%" -Xlog:disable -XX:ArchiveClassesAtExit="%_made%" %_flags% -cp "%_home%\lib\gvlk-start.jar" io.github.gvlk.cli.Rehearsal all
if exist "%_made%" move /y "%_made%" "%_archive%"

@echo off
rem Makes the archive of loaded classes, behind a run of gvlk.cmd, which starts this with its variables set:
rem
rem   _java _home _flags   as gvlk.cmd starts Java
rem   _folder _kin         where archives stand, and how the names of all that belongs to this Java begin
rem   _archive             the archive to be made
rem   _mark                the file that keeps others from making it too
setlocal EnableExtensions DisableDelayedExpansion
rem Shells that start in the same second have the same random number.
set "_made=%_archive%.%TIME::=%%RANDOM%"
if not exist "%_folder%\*" md "%_folder%"
rem Archives and marks of before, and what a maker left that was ended.
del /q "%_folder%\%_kin%,*"
type nul >"%_mark%"
if not exist "%_mark%" exit /b 1
"%_java%" -Xlog:disable -XX:ArchiveClassesAtExit="%_made%" %_flags% -cp "%_home%\lib\gvlk-start.jar" io.github.gvlk.cli.Rehearsal all
if exist "%_made%" move /y "%_made%" "%_archive%"

@echo off
rem Runs sysu from a clone that is built already. Words in quotes reach it as they are typed, but for two things that
rem cmd.exe does before: a name between percent signs becomes the value of the variable, and after a quote within a
rem word, ampersands and the like are for cmd.exe again.
setlocal DisableDelayedExpansion
if not exist "%~dp0..\packages\cli\dist\built" (
  echo sysu: this clone is not built yet: run "pnpm install" and "npm run build" in it first 1>&2
  exit /b 1
)
set "SYSU_NODE_EXTRA_CA_CERTS=%NODE_EXTRA_CA_CERTS%"
set "NODE_EXTRA_CA_CERTS="
node "%~dp0..\packages\cli\dist\main.cjs" %*
exit /b %ERRORLEVEL%
